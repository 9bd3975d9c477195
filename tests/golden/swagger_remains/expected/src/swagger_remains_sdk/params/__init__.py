"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pets_create import PetsCreateParam
    from .photos_create import PhotosCreateParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"PetsCreateParam": ".pets_create", "PhotosCreateParam": ".photos_create"},
    )

__all__ = ["PetsCreateParam", "PhotosCreateParam"]
