"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .readings import AsyncReadings, Readings
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncReadings": ".readings", "Readings": ".readings"}
    )

__all__ = ["AsyncReadings", "Readings"]
