"""``PaymentsCreate`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PaymentsCreatePaymentCardHolder(Model):
    """The model ``PaymentsCreatePaymentCardHolder``."""

    name: str | None = None


class PaymentsCreatePaymentCard(Model):
    """The model ``PaymentsCreatePaymentCard``."""

    number: str

    holder: PaymentsCreatePaymentCardHolder | None = None


class PaymentsCreatePayment(Model):
    """The model ``PaymentsCreatePayment``."""

    amount: int
    """In cents."""

    card: PaymentsCreatePaymentCard | None = None


class PaymentsCreate(Model):
    """The model ``PaymentsCreate``."""

    payment: PaymentsCreatePayment
