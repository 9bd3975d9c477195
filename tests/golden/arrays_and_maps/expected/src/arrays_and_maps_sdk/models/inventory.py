"""``Inventory`` and the types inside it."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING, Any

from .._runtime.client import Model

if TYPE_CHECKING:
    from .tags import Tags


class InventoryPlacesValue(Model):
    """The model ``InventoryPlacesValue``."""

    aisle: int | None = None


class Inventory(Model):
    """The model ``Inventory``."""

    counts: dict[str, int]
    """Pieces by article."""

    tags: Tags | None = None

    grid: list_[list_[float]] | None = None

    places: dict[str, InventoryPlacesValue] | None = None

    anything: dict[str, Any] | None = None

    list: list_[Any] | None = None
