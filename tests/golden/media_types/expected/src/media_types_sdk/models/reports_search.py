"""``ReportsSearch`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ReportsSearch(Model):
    """The model ``ReportsSearch``."""

    words: list[str] | None = None
