"""``Address`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Address(Model):
    """The model ``Address``."""

    city: str | None = None
