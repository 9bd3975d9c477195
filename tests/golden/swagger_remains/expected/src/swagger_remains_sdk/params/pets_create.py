"""``PetsCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class PetsCreateParam(TypedDict):
    """The dictionary form of a model."""

    name: str

    age: NotRequired[int]
