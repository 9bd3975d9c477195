"""``Change`` and the types inside it."""

from __future__ import annotations

from typing import Literal

from .._runtime.client import Model, OpenStr

ChangeEvent = Literal["added", "removed"]


class ChangeData(Model):
    """The model ``ChangeData``."""

    id: int | None = None


class Change(Model):
    """The model ``Change``."""

    event: OpenStr[ChangeEvent]

    data: ChangeData

    id: str | None = None
