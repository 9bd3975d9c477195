"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .item_sold_out_payload import ItemSoldOutPayload
    from .order_event import OrderEvent, OrderEventOrder, OrderEventType
    from .webhook_event import WebhookEvent
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ItemSoldOutPayload": ".item_sold_out_payload",
            "OrderEvent": ".order_event",
            "OrderEventOrder": ".order_event",
            "OrderEventType": ".order_event",
            "WebhookEvent": ".webhook_event",
        },
    )

__all__ = [
    "ItemSoldOutPayload",
    "OrderEvent",
    "OrderEventOrder",
    "OrderEventType",
    "WebhookEvent",
]
