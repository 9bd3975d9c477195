"""``FilterParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class FilterParam(TypedDict):
    """The dictionary form of a model."""

    title: str

    tags: NotRequired[list[str]]
