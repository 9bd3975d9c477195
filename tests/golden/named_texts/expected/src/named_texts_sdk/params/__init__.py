"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .holidays import HolidaysParam
    from .key import KeyParam
    from .moments import MomentsParam
    from .visit import VisitParam
    from .when import WhenParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "HolidaysParam": ".holidays",
            "KeyParam": ".key",
            "MomentsParam": ".moments",
            "VisitParam": ".visit",
            "WhenParam": ".when",
        },
    )

__all__ = ["HolidaysParam", "KeyParam", "MomentsParam", "VisitParam", "WhenParam"]
