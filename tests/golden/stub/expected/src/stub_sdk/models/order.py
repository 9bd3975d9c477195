"""``Order`` and the types inside it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.client import Model, OpenStr, Uri

OrderStatus = Literal["open", "paid"]


class Order(Model):
    """The model ``Order``."""

    amount: Annotated[int, Field(ge=1)]

    id: str

    status: OpenStr[OrderStatus]

    card_number: str | None = None

    notify_url: Uri | None = None
