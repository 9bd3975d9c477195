"""``Part`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Part(Model):
    """The model ``Part``."""

    text: str
