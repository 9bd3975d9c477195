"""``PriceParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from decimal import Decimal
from typing import NotRequired, TypedDict


class PriceParam(TypedDict):
    """The dictionary form of a model."""

    amount: Decimal | float

    serial: int

    weight: NotRequired[float]

    text: NotRequired[Decimal | str]
