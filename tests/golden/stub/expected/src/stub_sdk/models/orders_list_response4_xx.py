"""``OrdersListResponse4XX`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class OrdersListResponse4XX(Model):
    """The model ``OrdersListResponse4XX``."""

    message: str
