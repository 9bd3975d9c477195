"""``Note`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Note(Model):
    """The model ``Note``."""

    text: str
