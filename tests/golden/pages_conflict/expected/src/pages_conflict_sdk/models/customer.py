"""``Customer`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Customer(Model):
    """The model ``Customer``."""

    name: str

    email: str | None = None
