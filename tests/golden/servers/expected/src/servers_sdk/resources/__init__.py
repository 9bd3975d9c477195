"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .files import AsyncFiles, Files
    from .status import AsyncStatus, Status
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncFiles": ".files",
            "AsyncStatus": ".status",
            "Files": ".files",
            "Status": ".status",
        },
    )

__all__ = ["AsyncFiles", "AsyncStatus", "Files", "Status"]
