"""``UserParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class UserParam(TypedDict):
    """The dictionary form of a model."""

    name: str

    password: str

    secret: str | None

    both: NotRequired[str]
