"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .filter import FilterParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(__name__, {"FilterParam": ".filter"})

__all__ = ["FilterParam"]
