"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pets import AsyncPets, Pets
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncPets": ".pets", "Pets": ".pets"}
    )

__all__ = ["AsyncPets", "Pets"]
