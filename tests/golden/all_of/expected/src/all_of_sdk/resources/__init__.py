"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .dogs import AsyncDogs, Dogs
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncDogs": ".dogs", "Dogs": ".dogs"}
    )

__all__ = ["AsyncDogs", "Dogs"]
