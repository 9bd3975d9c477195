"""``ApiErrorForbidden`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ApiErrorForbidden(Model):
    """The model ``ApiErrorForbidden``."""

    status: int
    """Example: ``403``"""

    error: str
    """Example: ``"Forbidden"``"""

    code: str
    """Example: ``"feature_unavailable"``"""
