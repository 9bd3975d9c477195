"""``Cat`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client import Model, OneOf
from .lion import Lion

if TYPE_CHECKING:
    from .pet import AnyPet


class Cat(Model):
    """The model ``Cat``."""

    pet_type: Annotated[str, Field(alias="petType")]

    name: str

    friends: list[AnyPet] | None = None

    indoor: bool | None = None


AnyCat = Annotated[Lion | Cat, OneOf("petType", {"Lion": Lion}, otherwise=Cat)]
