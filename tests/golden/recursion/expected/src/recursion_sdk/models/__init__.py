"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .forest import Forest
    from .json import Json
    from .owner import Owner
    from .tree import Tree
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"Forest": ".forest", "Json": ".json", "Owner": ".owner", "Tree": ".tree"},
    )

__all__ = ["Forest", "Json", "Owner", "Tree"]
