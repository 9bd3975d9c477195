"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .client import AsyncClient, Client
    from .fields import AsyncFields, Fields
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncClient": ".client",
            "AsyncFields": ".fields",
            "Client": ".client",
            "Fields": ".fields",
        },
    )

__all__ = ["AsyncClient", "AsyncFields", "Client", "Fields"]
