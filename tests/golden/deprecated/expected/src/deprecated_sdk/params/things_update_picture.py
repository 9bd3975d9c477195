"""``ThingsUpdatePictureParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import TypedDict


class ThingsUpdatePictureParam(TypedDict):
    """The dictionary form of a model."""

    url: str
