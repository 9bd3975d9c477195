"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .order import Order, OrderMixed, OrderPriority, OrderVote
    from .orders_list_size import OrdersListSize
    from .status import Status
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Order": ".order",
            "OrderMixed": ".order",
            "OrderPriority": ".order",
            "OrderVote": ".order",
            "OrdersListSize": ".orders_list_size",
            "Status": ".status",
        },
    )

__all__ = [
    "Order",
    "OrderMixed",
    "OrderPriority",
    "OrderVote",
    "OrdersListSize",
    "Status",
]
