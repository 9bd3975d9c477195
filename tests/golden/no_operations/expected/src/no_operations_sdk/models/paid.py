"""``Paid`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Paid(Model):
    """The model ``Paid``."""

    id: str
