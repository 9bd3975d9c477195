"""``PointParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class PointParam(TypedDict):
    """The dictionary form of a model."""

    x: NotRequired[float]

    y: NotRequired[float]
