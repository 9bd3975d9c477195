"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .item_sold_out_payload import ItemSoldOutPayload
    from .order import Order
    from .orders_create_on_shipped_payload import OrdersCreateOnShippedPayload
    from .webhook_event import WebhookEvent
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ItemSoldOutPayload": ".item_sold_out_payload",
            "Order": ".order",
            "OrdersCreateOnShippedPayload": ".orders_create_on_shipped_payload",
            "WebhookEvent": ".webhook_event",
        },
    )

__all__ = [
    "ItemSoldOutPayload",
    "Order",
    "OrdersCreateOnShippedPayload",
    "WebhookEvent",
]
