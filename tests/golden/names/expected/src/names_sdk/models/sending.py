"""``Sending`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Sending(Model):
    """The model ``Sending``."""

    ids: list[str] | None = None
