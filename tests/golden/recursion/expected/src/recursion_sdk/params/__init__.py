"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .forest import ForestParam
    from .owner import OwnerParam
    from .tree import TreeParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"ForestParam": ".forest", "OwnerParam": ".owner", "TreeParam": ".tree"},
    )

__all__ = ["ForestParam", "OwnerParam", "TreeParam"]
