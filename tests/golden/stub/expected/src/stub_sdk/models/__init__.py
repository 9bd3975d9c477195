"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .new_order import NewOrder
    from .order import Order, OrderStatus
    from .order_event import OrderEvent, OrderEventType
    from .orders_list_response4_xx import OrdersListResponse4XX
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "NewOrder": ".new_order",
            "Order": ".order",
            "OrderEvent": ".order_event",
            "OrderEventType": ".order_event",
            "OrderStatus": ".order",
            "OrdersListResponse4XX": ".orders_list_response4_xx",
        },
    )

__all__ = [
    "NewOrder",
    "Order",
    "OrderEvent",
    "OrderEventType",
    "OrderStatus",
    "OrdersListResponse4XX",
]
