"""``BankTransfer`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .method import Method


class BankTransfer(Model):
    """The model ``BankTransfer``."""

    type: str

    iban: str | None = None

    fallback: Method | None = None
