"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .books import AsyncBooks, Books
    from .nodes import AsyncNodes, Nodes
    from .numbers import AsyncNumbers, Numbers
    from .pairs import AsyncPairs, Pairs
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncBooks": ".books",
            "AsyncNodes": ".nodes",
            "AsyncNumbers": ".numbers",
            "AsyncPairs": ".pairs",
            "Books": ".books",
            "Nodes": ".nodes",
            "Numbers": ".numbers",
            "Pairs": ".pairs",
        },
    )

__all__ = [
    "AsyncBooks",
    "AsyncNodes",
    "AsyncNumbers",
    "AsyncPairs",
    "Books",
    "Nodes",
    "Numbers",
    "Pairs",
]
