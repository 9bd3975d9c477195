"""``Book`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Book(Model):
    """The model ``Book``."""

    id: str

    title: str | None = None
