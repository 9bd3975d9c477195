"""``WebhookEvent`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from .._runtime.client import OneOf, UnknownVariant
from .item_sold_out_payload import ItemSoldOutPayload
from .order_event import OrderEvent

WebhookEvent = Annotated[
    OrderEvent | ItemSoldOutPayload | UnknownVariant,
    OneOf(
        "type",
        {
            "order.paid": OrderEvent,
            "order.refunded": OrderEvent,
            "item.sold-out": ItemSoldOutPayload,
        },
    ),
]
"""What the API sends."""
