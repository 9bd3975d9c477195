"""``CatParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..models.cat import Cat
from ..models.lion import Lion
from .lion import LionParam

if TYPE_CHECKING:
    from .pet import AnyPetParam


class CatParam(TypedDict):
    """The dictionary form of a model."""

    petType: str

    name: str

    friends: NotRequired[Sequence[AnyPetParam]]

    indoor: NotRequired[bool]


AnyCatParam = Lion | LionParam | Cat | CatParam
