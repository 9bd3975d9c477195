"""``Reading`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .sensor import Sensor


class Reading(Model):
    """The model ``Reading``."""

    value: float

    sensor: Sensor | None = None
    """The sensor that took it."""

    backup: Sensor | None = None
    """The sensor beside it."""
