"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pets import AsyncPets, Pets
    from .photos import AsyncPhotos, Photos
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncPets": ".pets",
            "AsyncPhotos": ".photos",
            "Pets": ".pets",
            "Photos": ".photos",
        },
    )

__all__ = ["AsyncPets", "AsyncPhotos", "Pets", "Photos"]
