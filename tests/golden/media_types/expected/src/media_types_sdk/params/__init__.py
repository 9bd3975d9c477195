"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .report import ReportParam
    from .reports_pages_create import ReportsPagesCreateParam
    from .reports_search import ReportsSearchParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ReportParam": ".report",
            "ReportsPagesCreateParam": ".reports_pages_create",
            "ReportsSearchParam": ".reports_search",
        },
    )

__all__ = ["ReportParam", "ReportsPagesCreateParam", "ReportsSearchParam"]
