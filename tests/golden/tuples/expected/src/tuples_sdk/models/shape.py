"""``Shape`` and the types inside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from .._runtime.client import Forbidden, Model, OpenStr, Prefix

if TYPE_CHECKING:
    from .pair import Pair

ShapeSingleItem1 = Literal["a", "b"]


class Shape(Model):
    """The model ``Shape``."""

    pair: Pair | None = None

    exact: tuple[str, date] | None = None

    single: tuple[OpenStr[ShapeSingleItem1]] | None = None

    shorter: Annotated[list[str | int], Prefix(str, int, rest=Forbidden)] | None = None

    longer: Annotated[list[Any], Field(min_length=2), Prefix(str, int)] | None = None

    tail: (
        Annotated[list[str | int], Field(min_length=1), Prefix(str, rest=int)] | None
    ) = None

    bounded: (
        Annotated[list[str | int], Field(max_length=2), Prefix(str, int)] | None
    ) = None
