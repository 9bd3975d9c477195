"""``Customer`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Email, Model


class Customer(Model):
    """The model ``Customer``."""

    name: str

    email: Email | None = None
