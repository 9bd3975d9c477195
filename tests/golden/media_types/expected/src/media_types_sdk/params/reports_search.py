"""``ReportsSearchParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ReportsSearchParam(TypedDict):
    """The dictionary form of a model."""

    words: NotRequired[list[str]]
