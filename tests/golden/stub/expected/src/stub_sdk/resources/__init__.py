"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .orders import AsyncOrders, Orders
    from .webhooks import AsyncWebhooks, Webhooks
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncOrders": ".orders",
            "AsyncWebhooks": ".webhooks",
            "Orders": ".orders",
            "Webhooks": ".webhooks",
        },
    )

__all__ = ["AsyncOrders", "AsyncWebhooks", "Orders", "Webhooks"]
