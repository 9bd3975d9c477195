"""``TransfersCreateResponse404`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class TransfersCreateResponse404(Model):
    """The model ``TransfersCreateResponse404``."""

    account: str
