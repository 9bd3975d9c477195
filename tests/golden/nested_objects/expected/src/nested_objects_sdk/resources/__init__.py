"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments import AsyncPayments, Payments
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncPayments": ".payments", "Payments": ".payments"}
    )

__all__ = ["AsyncPayments", "Payments"]
