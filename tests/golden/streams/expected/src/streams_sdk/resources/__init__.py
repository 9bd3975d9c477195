"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .changes import AsyncChanges, Changes
    from .completions import AsyncCompletions, Completions
    from .events import AsyncEvents, Events
    from .prices import AsyncPrices, Prices
    from .records import AsyncRecords, Records
    from .ticks import AsyncTicks, Ticks
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncChanges": ".changes",
            "AsyncCompletions": ".completions",
            "AsyncEvents": ".events",
            "AsyncPrices": ".prices",
            "AsyncRecords": ".records",
            "AsyncTicks": ".ticks",
            "Changes": ".changes",
            "Completions": ".completions",
            "Events": ".events",
            "Prices": ".prices",
            "Records": ".records",
            "Ticks": ".ticks",
        },
    )

__all__ = [
    "AsyncChanges",
    "AsyncCompletions",
    "AsyncEvents",
    "AsyncPrices",
    "AsyncRecords",
    "AsyncTicks",
    "Changes",
    "Completions",
    "Events",
    "Prices",
    "Records",
    "Ticks",
]
