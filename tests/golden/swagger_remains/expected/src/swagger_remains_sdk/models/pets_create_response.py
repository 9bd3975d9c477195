"""``PetsCreateResponse`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PetsCreateResponse(Model):
    """The model ``PetsCreateResponse``."""

    id: int
