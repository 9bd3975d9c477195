"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .notes import AsyncNotes, Notes
    from .pictures import AsyncPictures, Pictures
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncNotes": ".notes",
            "AsyncPictures": ".pictures",
            "Notes": ".notes",
            "Pictures": ".pictures",
        },
    )

__all__ = ["AsyncNotes", "AsyncPictures", "Notes", "Pictures"]
