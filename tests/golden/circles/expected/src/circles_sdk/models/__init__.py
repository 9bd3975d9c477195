"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .back import Back
    from .holder import Holder
    from .self import Self
    from .there import There
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"Back": ".back", "Holder": ".holder", "Self": ".self", "There": ".there"},
    )

__all__ = ["Back", "Holder", "Self", "There"]
