"""``CompletionsCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CompletionsCreateParam(TypedDict):
    """The dictionary form of a model."""

    prompt: str

    stream: NotRequired[bool | None]

    size: NotRequired[int]
