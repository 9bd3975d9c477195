"""``Nothing`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Nothing(Model, closed=True):
    """The model ``Nothing``."""

    id: str | None = None
