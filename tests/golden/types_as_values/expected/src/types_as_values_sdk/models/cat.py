"""``Cat`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Cat(Model):
    """The model ``Cat``."""

    lives: int | None = None
