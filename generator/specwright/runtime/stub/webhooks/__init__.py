"""What an API sends by itself: webhooks and callbacks, signed, delivered and logged."""

from __future__ import annotations

from .deliveries import Delivered
from .webhooks import Webhooks

__all__ = ["Delivered", "Webhooks"]
