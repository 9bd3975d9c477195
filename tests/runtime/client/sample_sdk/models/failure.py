"""The model ``Failure``."""

from __future__ import annotations

from .._runtime.client import Model


class Failure(Model):
    """What went wrong."""

    code: int

    message: str
