"""``UnauthorizedError`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class UnauthorizedError(Model):
    """UnauthorizedError"""

    detail: str
    """What is wrong with the credentials.

    Example: ``"Invalid API key or secret"``
    """
