"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .inventories import AsyncInventories, Inventories
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncInventories": ".inventories", "Inventories": ".inventories"}
    )

__all__ = ["AsyncInventories", "Inventories"]
