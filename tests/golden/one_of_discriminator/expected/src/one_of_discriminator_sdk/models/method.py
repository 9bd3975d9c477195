"""``Method`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from .._runtime.client import OneOf, UnknownVariant
from .bank_transfer import BankTransfer
from .card import Card

Method = Annotated[
    Card | BankTransfer | UnknownVariant,
    OneOf("type", {"card": Card, "bank": BankTransfer}),
]
"""A way to pay."""
