"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .shapes import AsyncShapes, Shapes
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncShapes": ".shapes", "Shapes": ".shapes"}
    )

__all__ = ["AsyncShapes", "Shapes"]
