"""``OrderEvent`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.client import Model, OpenStr

if TYPE_CHECKING:
    from .order import Order

OrderEventType = Literal[
    "order.created", "order.updated", "order.deleted", "order.paid"
]


class OrderEvent(Model):
    """The model ``OrderEvent``."""

    type: OpenStr[OrderEventType]

    order: Order
