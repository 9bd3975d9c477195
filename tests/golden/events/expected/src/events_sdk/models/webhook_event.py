"""``WebhookEvent`` and the types inside it."""

from __future__ import annotations

from .item_sold_out_payload import ItemSoldOutPayload
from .order import Order

WebhookEvent = Order | ItemSoldOutPayload
"""What the API sends."""
