"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pets_create import PetsCreate
    from .pets_create_response import PetsCreateResponse
    from .photos_create import PhotosCreate
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "PetsCreate": ".pets_create",
            "PetsCreateResponse": ".pets_create_response",
            "PhotosCreate": ".photos_create",
        },
    )

__all__ = ["PetsCreate", "PetsCreateResponse", "PhotosCreate"]
