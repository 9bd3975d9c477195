"""``WordsListResponse`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class WordsListResponse(Model):
    """The model ``WordsListResponse``."""

    words: list[str] | None = None
