"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .notes import AsyncNotes, Notes
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncNotes": ".notes", "Notes": ".notes"}
    )

__all__ = ["AsyncNotes", "Notes"]
