"""``OwnerParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from .forest import ForestParam


class OwnerParam(TypedDict):
    """The dictionary form of a model."""

    trees: NotRequired[ForestParam]
