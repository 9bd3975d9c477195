"""``Point`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Point(Model):
    """The model ``Point``."""

    x: float | None = None

    y: float | None = None
