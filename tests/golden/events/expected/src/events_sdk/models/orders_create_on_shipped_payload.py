"""``OrdersCreateOnShippedPayload`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class OrdersCreateOnShippedPayload(Model):
    """The model ``OrdersCreateOnShippedPayload``."""

    tracking: str | None = None
