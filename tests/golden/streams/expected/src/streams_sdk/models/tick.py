"""``Tick`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import DecimalText, Model


class Tick(Model):
    """The model ``Tick``."""

    price: DecimalText
