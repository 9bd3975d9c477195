"""``MethodParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from ..models.bank_transfer import BankTransfer
from ..models.card import Card
from .bank_transfer import BankTransferParam
from .card import CardParam

MethodParam = Card | CardParam | BankTransfer | BankTransferParam
"""A way to pay."""
