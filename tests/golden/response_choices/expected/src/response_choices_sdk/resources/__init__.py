"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .events import AsyncEvents, Events
    from .reports import AsyncReports, Reports
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncEvents": ".events",
            "AsyncReports": ".reports",
            "Events": ".events",
            "Reports": ".reports",
        },
    )

__all__ = ["AsyncEvents", "AsyncReports", "Events", "Reports"]
