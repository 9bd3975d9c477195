"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .notes import AsyncNotes, Notes
    from .sessions import AsyncSessions, Sessions
    from .shelves import AsyncShelves, Shelves
    from .v2 import V2, AsyncV2
    from .v2_notes import AsyncV2Notes, V2Notes
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "V2": ".v2",
            "AsyncNotes": ".notes",
            "AsyncSessions": ".sessions",
            "AsyncShelves": ".shelves",
            "AsyncV2": ".v2",
            "AsyncV2Notes": ".v2_notes",
            "Notes": ".notes",
            "Sessions": ".sessions",
            "Shelves": ".shelves",
            "V2Notes": ".v2_notes",
        },
    )

__all__ = [
    "V2",
    "AsyncNotes",
    "AsyncSessions",
    "AsyncShelves",
    "AsyncV2",
    "AsyncV2Notes",
    "Notes",
    "Sessions",
    "Shelves",
    "V2Notes",
]
