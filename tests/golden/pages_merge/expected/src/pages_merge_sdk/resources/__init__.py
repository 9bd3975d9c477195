"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .customers import AsyncCustomers, Customers
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncCustomers": ".customers", "Customers": ".customers"}
    )

__all__ = ["AsyncCustomers", "Customers"]
