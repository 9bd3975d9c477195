"""``Order`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Order(Model):
    """The model ``Order``."""

    url: str
