"""``ApiErrorBadRequest`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ApiErrorBadRequest(Model):
    """The model ``ApiErrorBadRequest``."""

    status: int
    """Example: ``400``"""

    error: str
    """Example: ``"Bad request"``"""
