"""``Sensor`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Sensor(Model):
    """The model ``Sensor``."""

    id: str
