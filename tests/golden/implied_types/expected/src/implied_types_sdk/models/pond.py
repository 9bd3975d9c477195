"""``Pond`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Pond(Model):
    """The model ``Pond``."""

    kind: str

    depth: int
