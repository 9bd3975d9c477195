"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pair import PairParam
    from .point import PointParam
    from .shape import ShapeParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"PairParam": ".pair", "PointParam": ".point", "ShapeParam": ".shape"}
    )

__all__ = ["PairParam", "PointParam", "ShapeParam"]
