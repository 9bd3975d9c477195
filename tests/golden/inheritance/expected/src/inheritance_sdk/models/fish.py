"""``Fish`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client import Model

if TYPE_CHECKING:
    from .pet import AnyPet


class Fish(Model):
    """A pet and nothing more."""

    pet_type: Annotated[str, Field(alias="petType")]

    name: str

    friends: list[AnyPet] | None = None
