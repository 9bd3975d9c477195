"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .reading import Reading
    from .sensor import Sensor
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"Reading": ".reading", "Sensor": ".sensor"}
    )

__all__ = ["Reading", "Sensor"]
