"""``ThingsRetrieveResponse`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ThingsRetrieveResponse(Model):
    """The model ``ThingsRetrieveResponse``."""

    when: str

    size: int | None = None
