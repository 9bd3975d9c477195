"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .methods import AsyncMethods, Methods
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncMethods": ".methods", "Methods": ".methods"}
    )

__all__ = ["AsyncMethods", "Methods"]
