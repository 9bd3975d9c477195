"""``InventoryParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from builtins import list as list_
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.inventory import InventoryPlacesValue
    from ..models.tags import Tags


class InventoryPlacesValueParam(TypedDict):
    """The dictionary form of a model."""

    aisle: NotRequired[int]


class InventoryParam(TypedDict):
    """The dictionary form of a model."""

    counts: Mapping[str, int]
    """Pieces by article."""

    tags: NotRequired[Tags]

    grid: NotRequired[list_[list_[float]]]

    places: NotRequired[Mapping[str, InventoryPlacesValue | InventoryPlacesValueParam]]

    anything: NotRequired[Mapping[str, Any]]

    list: NotRequired[list_[Any]]
