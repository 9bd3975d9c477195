"""``CompletionsCreate`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class CompletionsCreate(Model):
    """The model ``CompletionsCreate``."""

    prompt: str

    stream: bool | None = False

    size: int | None = None
