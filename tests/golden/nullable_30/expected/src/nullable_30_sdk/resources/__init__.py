"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .people import AsyncPeople, People
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncPeople": ".people", "People": ".people"}
    )

__all__ = ["AsyncPeople", "People"]
