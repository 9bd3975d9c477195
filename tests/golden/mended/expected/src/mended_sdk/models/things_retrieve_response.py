"""``ThingsRetrieveResponse`` and the types inside it."""

from __future__ import annotations

from typing import Annotated, Literal

from .._runtime.client import Model, Not


class ThingsRetrieveResponse(Model):
    """The model ``ThingsRetrieveResponse``."""

    when: str

    size: Annotated[int, Not(Literal[0])] | None = None
