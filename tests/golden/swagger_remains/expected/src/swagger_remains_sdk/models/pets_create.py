"""``PetsCreate`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PetsCreate(Model):
    """The model ``PetsCreate``."""

    name: str

    age: int | None = None
