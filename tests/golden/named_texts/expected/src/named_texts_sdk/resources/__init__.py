"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .visits import AsyncVisits, Visits
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncVisits": ".visits", "Visits": ".visits"}
    )

__all__ = ["AsyncVisits", "Visits"]
