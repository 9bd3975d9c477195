"""``Pet`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.client import Model, OneOf
from .cat import Cat
from .dog import Dog
from .fish import Fish
from .lion import Lion


class Pet(Model):
    """An animal with a name."""

    pet_type: Annotated[str, Field(alias="petType")]

    name: str

    friends: list[AnyPet] | None = None


AnyPet = Annotated[
    Dog | Cat | Fish | Lion | Pet,
    OneOf(
        "petType", {"dog": Dog, "Cat": Cat, "Fish": Fish, "Lion": Lion}, otherwise=Pet
    ),
]
