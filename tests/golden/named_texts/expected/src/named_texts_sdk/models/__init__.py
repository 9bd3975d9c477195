"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .holidays import Holidays
    from .instant import Instant
    from .key import Key
    from .moment import Moment
    from .moments import Moments
    from .price import Price
    from .share import Share
    from .visit import Visit
    from .when import When
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Holidays": ".holidays",
            "Instant": ".instant",
            "Key": ".key",
            "Moment": ".moment",
            "Moments": ".moments",
            "Price": ".price",
            "Share": ".share",
            "Visit": ".visit",
            "When": ".when",
        },
    )

__all__ = [
    "Holidays",
    "Instant",
    "Key",
    "Moment",
    "Moments",
    "Price",
    "Share",
    "Visit",
    "When",
]
