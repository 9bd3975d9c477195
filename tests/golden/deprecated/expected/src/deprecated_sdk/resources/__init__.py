"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .things import AsyncThings, Things
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncThings": ".things", "Things": ".things"}
    )

__all__ = ["AsyncThings", "Things"]
