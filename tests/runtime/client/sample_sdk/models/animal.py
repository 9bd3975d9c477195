"""The model ``Animal`` and the types inside it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.client import Model, OpenInt, OpenStr

if TYPE_CHECKING:
    from .coat import Coat
    from .owner import Owner
    from .pet import Pet
    from .tree import Tree


class AnimalTag(Model):
    """A label."""

    text: str


class Animal(Model):
    """An animal."""

    id: Annotated[UUID, Field(examples=["4cf085a7-c196-4f07-a543-97c50ec6e8b2"])]

    name: Annotated[str, Field(max_length=20)]

    coat: Annotated[OpenStr[Coat], Field(examples=["plain"])] | None = None

    legs: OpenInt[Literal[2, 4]] | None = None

    born: date | None = None

    seen_at: datetime | None = None

    price: Decimal | None = None

    chip: bytes | None = None

    tags: list[AnimalTag] | None = None

    parents: list[Animal] | None = None

    owner: Owner | None = None

    friends: dict[str, Pet] | None = None

    tree: Tree | None = None

    class_: Annotated[str | None, Field(alias="class", max_length=255)] = None
