"""``Completion`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Completion(Model):
    """The model ``Completion``."""

    text: str

    tokens: int | None = None
