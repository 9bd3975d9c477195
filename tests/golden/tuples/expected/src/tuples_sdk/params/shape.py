"""``ShapeParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.shape import ShapeSingleItem1
    from .pair import PairParam


class ShapeParam(TypedDict):
    """The dictionary form of a model."""

    pair: NotRequired[PairParam]

    exact: NotRequired[tuple[str, date | str]]

    single: NotRequired[tuple[ShapeSingleItem1]]

    shorter: NotRequired[list[str | int]]

    longer: NotRequired[list[Any]]

    tail: NotRequired[list[str | int]]

    bounded: NotRequired[list[str | int]]
