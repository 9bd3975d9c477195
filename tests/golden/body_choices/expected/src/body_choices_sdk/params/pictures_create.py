"""``PicturesCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class PicturesCreateParam(TypedDict):
    """The dictionary form of a model."""

    url: str

    title: NotRequired[str]
