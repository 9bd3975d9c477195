"""``Search`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model, Nullable


class Search(Model):
    """The model ``Search``."""

    words: str

    cursor: Nullable[str] = None
