"""``Filter`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Filter(Model):
    """The model ``Filter``."""

    title: str

    tags: list[str] | None = None
