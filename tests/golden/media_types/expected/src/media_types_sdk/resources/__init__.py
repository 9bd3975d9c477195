"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .reports import AsyncReports, Reports
    from .reports_pages import AsyncReportsPages, ReportsPages
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncReports": ".reports",
            "AsyncReportsPages": ".reports_pages",
            "Reports": ".reports",
            "ReportsPages": ".reports_pages",
        },
    )

__all__ = ["AsyncReports", "AsyncReportsPages", "Reports", "ReportsPages"]
