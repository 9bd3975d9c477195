"""``Anything`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Anything(Model):
    """The model ``Anything``."""

    id: str | None = None
