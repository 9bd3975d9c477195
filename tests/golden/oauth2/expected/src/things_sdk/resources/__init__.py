"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .status import AsyncStatus, Status
    from .things import AsyncThings, Things
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncStatus": ".status",
            "AsyncThings": ".things",
            "Status": ".status",
            "Things": ".things",
        },
    )

__all__ = ["AsyncStatus", "AsyncThings", "Status", "Things"]
