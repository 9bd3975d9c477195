"""``Box`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Box(Model):
    """The model ``Box``."""

    kind: str

    height: int
