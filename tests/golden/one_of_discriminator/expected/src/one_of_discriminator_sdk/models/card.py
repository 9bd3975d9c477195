"""``Card`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Card(Model):
    """The model ``Card``."""

    type: str

    number: str
