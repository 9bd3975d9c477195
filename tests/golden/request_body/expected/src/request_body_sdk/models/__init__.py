"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .author import Author
    from .note import Note
    from .note_input import NoteInput
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"Author": ".author", "Note": ".note", "NoteInput": ".note_input"}
    )

__all__ = ["Author", "Note", "NoteInput"]
