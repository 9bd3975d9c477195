"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .author import AuthorParam
    from .note_input import NoteInputParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AuthorParam": ".author", "NoteInputParam": ".note_input"}
    )

__all__ = ["AuthorParam", "NoteInputParam"]
