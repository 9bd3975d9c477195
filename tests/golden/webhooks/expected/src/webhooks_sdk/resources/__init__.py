"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .webhooks import AsyncWebhooks, Webhooks
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncWebhooks": ".webhooks", "Webhooks": ".webhooks"}
    )

__all__ = ["AsyncWebhooks", "Webhooks"]
