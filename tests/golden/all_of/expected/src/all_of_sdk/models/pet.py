"""``Pet`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Pet(Model):
    """The model ``Pet``."""

    name: str

    age: int | None = None
