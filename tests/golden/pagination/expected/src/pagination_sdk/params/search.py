"""``SearchParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class SearchParam(TypedDict):
    """The dictionary form of a model."""

    words: str

    cursor: NotRequired[str | None]
