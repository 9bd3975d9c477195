"""``Circle`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Circle(Model):
    """The model ``Circle``."""

    size: float
