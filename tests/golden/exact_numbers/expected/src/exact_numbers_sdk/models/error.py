"""``Error`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Error(Model):
    """The model ``Error``."""

    message: str | None = None

    ratio: float | None = None
