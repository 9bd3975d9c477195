"""``CustomerParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CustomerParam(TypedDict):
    """The dictionary form of a model."""

    name: str

    email: NotRequired[str]
