"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .filter import Filter
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(__name__, {"Filter": ".filter"})

__all__ = ["Filter"]
