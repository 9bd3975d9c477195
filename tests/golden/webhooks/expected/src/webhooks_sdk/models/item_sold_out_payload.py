"""``ItemSoldOutPayload`` and the types inside it."""

from __future__ import annotations

from typing import Literal

from .._runtime.client import Model


class ItemSoldOutPayload(Model):
    """The model ``ItemSoldOutPayload``."""

    type: Literal["item.sold-out"]

    item: str
