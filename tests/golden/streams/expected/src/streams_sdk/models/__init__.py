"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .change import Change, ChangeData, ChangeEvent
    from .completion import Completion
    from .completions_create import CompletionsCreate
    from .part import Part
    from .tick import Tick
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Change": ".change",
            "ChangeData": ".change",
            "ChangeEvent": ".change",
            "Completion": ".completion",
            "CompletionsCreate": ".completions_create",
            "Part": ".part",
            "Tick": ".tick",
        },
    )

__all__ = [
    "Change",
    "ChangeData",
    "ChangeEvent",
    "Completion",
    "CompletionsCreate",
    "Part",
    "Tick",
]
