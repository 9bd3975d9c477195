"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pair import Pair
    from .point import Point
    from .shape import Shape, ShapeSingleItem1
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Pair": ".pair",
            "Point": ".point",
            "Shape": ".shape",
            "ShapeSingleItem1": ".shape",
        },
    )

__all__ = ["Pair", "Point", "Shape", "ShapeSingleItem1"]
