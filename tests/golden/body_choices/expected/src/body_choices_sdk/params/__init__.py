"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .note import NoteParam
    from .pictures_create import PicturesCreateParam
    from .pictures_create_multipart import PicturesCreateMultipartParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "NoteParam": ".note",
            "PicturesCreateMultipartParam": ".pictures_create_multipart",
            "PicturesCreateParam": ".pictures_create",
        },
    )

__all__ = ["NoteParam", "PicturesCreateMultipartParam", "PicturesCreateParam"]
