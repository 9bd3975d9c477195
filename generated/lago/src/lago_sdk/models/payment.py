"""``Payment`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .payment_object import PaymentObject


class Payment(Model):
    """The model ``Payment``."""

    payment: PaymentObject
