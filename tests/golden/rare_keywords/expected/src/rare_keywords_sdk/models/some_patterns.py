"""``SomePatterns`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class SomePatterns(Model):
    """The model ``SomePatterns``."""

    id: str | None = None
