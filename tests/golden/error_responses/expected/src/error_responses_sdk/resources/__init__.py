"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .transfers import AsyncTransfers, Transfers
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncTransfers": ".transfers", "Transfers": ".transfers"}
    )

__all__ = ["AsyncTransfers", "Transfers"]
