"""``ItemSoldOutPayload`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ItemSoldOutPayload(Model):
    """The model ``ItemSoldOutPayload``."""

    item: str | None = None
