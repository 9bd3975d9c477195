"""``OrderEvent`` and the types inside it."""

from __future__ import annotations

from typing import Literal

from .._runtime.client import Model, OpenStr

OrderEventType = Literal["order.paid", "order.refunded"]


class OrderEventOrder(Model):
    """The model ``OrderEventOrder``."""

    id: str


class OrderEvent(Model):
    """The model ``OrderEvent``."""

    type: OpenStr[OrderEventType]

    order: OrderEventOrder
