"""``PetParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from ..models.cat import Cat
from ..models.dog import Dog
from ..models.fish import Fish
from ..models.lion import Lion
from ..models.pet import Pet
from .cat import CatParam
from .dog import DogParam
from .fish import FishParam
from .lion import LionParam


class PetParam(TypedDict):
    """An animal with a name."""

    petType: str

    name: str

    friends: NotRequired[Sequence[AnyPetParam]]


AnyPetParam = (
    Dog
    | DogParam
    | Cat
    | CatParam
    | Fish
    | FishParam
    | Lion
    | LionParam
    | Pet
    | PetParam
)
