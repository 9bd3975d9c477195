"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .trees import AsyncTrees, Trees
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncTrees": ".trees", "Trees": ".trees"}
    )

__all__ = ["AsyncTrees", "Trees"]
