"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .inventory import Inventory, InventoryPlacesValue
    from .tags import Tags
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Inventory": ".inventory",
            "InventoryPlacesValue": ".inventory",
            "Tags": ".tags",
        },
    )

__all__ = ["Inventory", "InventoryPlacesValue", "Tags"]
