"""``PaymentCreateInput`` and the types inside it."""

from __future__ import annotations

from datetime import date

from .._runtime.client import Model


class PaymentCreateInputPayment(Model):
    """The model ``PaymentCreateInputPayment``."""

    invoice_id: str
    """Unique identifier assigned to the invoice

    Example: ``"486b147a-02a1-4ccf-8603-f3541fc25e7a"``
    """

    amount_cents: int
    """The payment amount in cents

    Example: ``100``
    """

    reference: str
    """Reference for the payment

    Example: ``"ref1"``
    """

    paid_at: date | None = None
    """The date the payment was made

    Example: ``"2025-02-20"``
    """


class PaymentCreateInput(Model):
    """The model ``PaymentCreateInput``."""

    payment: PaymentCreateInputPayment
