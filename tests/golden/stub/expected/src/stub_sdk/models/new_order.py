"""``NewOrder`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.client import Model, Uri


class NewOrder(Model):
    """The model ``NewOrder``."""

    amount: Annotated[int, Field(ge=1)]

    card_number: str | None = None

    notify_url: Uri | None = None
