"""The model ``Dog`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from .._runtime.client import Model, OneOf, UnknownVariant

if TYPE_CHECKING:
    from .cat import Cat
    from .pet import Pet


class DogWalk(Model):
    """A walk."""

    with_: Annotated[
        Cat | Dog | UnknownVariant,
        OneOf("pet_type", {"cat": "Cat", "dog": "Dog"}),
    ]


class Dog(Model):
    """A dog."""

    pet_type: str

    chases: list[Pet] | None = None

    walks: list[DogWalk] | None = None
