"""``ApiErrorNotFound`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ApiErrorNotFound(Model):
    """The model ``ApiErrorNotFound``."""

    status: int
    """Example: ``404``"""

    error: str
    """Example: ``"Not Found"``"""

    code: str
    """Example: ``"object_not_found"``"""
