"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .note import Note
    from .pictures_create import PicturesCreate
    from .pictures_create_multipart import PicturesCreateMultipart
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Note": ".note",
            "PicturesCreate": ".pictures_create",
            "PicturesCreateMultipart": ".pictures_create_multipart",
        },
    )

__all__ = ["Note", "PicturesCreate", "PicturesCreateMultipart"]
