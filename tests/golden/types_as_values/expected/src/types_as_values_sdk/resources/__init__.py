"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .codes import AsyncCodes, Codes
    from .size import AsyncSize, Size
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncCodes": ".codes",
            "AsyncSize": ".size",
            "Codes": ".codes",
            "Size": ".size",
        },
    )

__all__ = ["AsyncCodes", "AsyncSize", "Codes", "Size"]
