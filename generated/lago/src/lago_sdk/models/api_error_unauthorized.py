"""``ApiErrorUnauthorized`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ApiErrorUnauthorized(Model):
    """The model ``ApiErrorUnauthorized``."""

    status: int
    """Example: ``401``"""

    error: str
    """Example: ``"Unauthorized"``"""
