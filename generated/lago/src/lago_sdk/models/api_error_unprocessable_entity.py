"""``ApiErrorUnprocessableEntity`` and the types inside it."""

from __future__ import annotations

from typing import Any

from .._runtime.client import Model


class ApiErrorUnprocessableEntity(Model):
    """The model ``ApiErrorUnprocessableEntity``."""

    status: int
    """Example: ``422``"""

    error: str
    """Example: ``"Unprocessable entity"``"""

    code: str
    """Example: ``"validation_errors"``"""

    error_details: dict[str, Any]
