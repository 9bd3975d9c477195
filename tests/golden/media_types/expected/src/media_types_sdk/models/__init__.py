"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .report import Report
    from .reports_pages_create import ReportsPagesCreate
    from .reports_search import ReportsSearch
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Report": ".report",
            "ReportsPagesCreate": ".reports_pages_create",
            "ReportsSearch": ".reports_search",
        },
    )

__all__ = ["Report", "ReportsPagesCreate", "ReportsSearch"]
