"""``HTTPValidationError`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .validation_error import ValidationError


class HTTPValidationError(Model):
    """HTTPValidationError"""

    detail: list[ValidationError] | None = None
    """Detail"""
