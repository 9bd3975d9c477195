"""``Problem`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Problem(Model):
    """The model ``Problem``."""

    title: str
    """Example: ``"Wrong amount"``"""

    details: dict[str, list[str]] | None = None
