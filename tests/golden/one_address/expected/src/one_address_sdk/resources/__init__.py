"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .queues import AsyncQueues, Queues
    from .root import AsyncRoot, Root
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncQueues": ".queues",
            "AsyncRoot": ".root",
            "Queues": ".queues",
            "Root": ".root",
        },
    )

__all__ = ["AsyncQueues", "AsyncRoot", "Queues", "Root"]
