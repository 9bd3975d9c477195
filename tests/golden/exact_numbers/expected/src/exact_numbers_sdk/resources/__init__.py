"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .prices import AsyncPrices, Prices
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncPrices": ".prices", "Prices": ".prices"}
    )

__all__ = ["AsyncPrices", "Prices"]
