"""``FishParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from .pet import AnyPetParam


class FishParam(TypedDict):
    """A pet and nothing more."""

    petType: str

    name: str

    friends: NotRequired[Sequence[AnyPetParam]]
