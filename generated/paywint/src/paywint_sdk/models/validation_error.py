"""``ValidationError`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ValidationError(Model):
    """ValidationError"""

    loc: list[str | int]
    """Location"""

    msg: str
    """Message"""

    type: str
    """Error Type"""
