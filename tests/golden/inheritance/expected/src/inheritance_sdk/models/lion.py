"""``Lion`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client import Model

if TYPE_CHECKING:
    from .pet import AnyPet


class Lion(Model):
    """The model ``Lion``."""

    pet_type: Annotated[str, Field(alias="petType")]

    name: str

    pride: str

    friends: list[AnyPet] | None = None

    indoor: bool | None = None
