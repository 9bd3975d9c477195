"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .error import Error
    from .offer import Offer
    from .price import Price
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"Error": ".error", "Offer": ".offer", "Price": ".price"}
    )

__all__ = ["Error", "Offer", "Price"]
