"""``Price`` and the types inside it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from .._runtime.client import DecimalText, Model


class Price(Model):
    """The model ``Price``."""

    amount: Annotated[Decimal, Field(ge=0.1, multiple_of=0.01)]

    serial: int

    weight: float | None = None

    text: DecimalText | None = None
