"""``Lonely`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Lonely(Model):
    """The model ``Lonely``."""

    kind: str | None = None
