"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .anything import Anything
    from .inline import Inline, InlineValue
    from .label import Label
    from .labels import Labels
    from .nothing import Nothing
    from .tree import Tree
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Anything": ".anything",
            "Inline": ".inline",
            "InlineValue": ".inline",
            "Label": ".label",
            "Labels": ".labels",
            "Nothing": ".nothing",
            "Tree": ".tree",
        },
    )

__all__ = ["Anything", "Inline", "InlineValue", "Label", "Labels", "Nothing", "Tree"]
