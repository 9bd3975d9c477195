"""``PaymentCreateInputParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.payment_create_input import PaymentCreateInputPayment


class PaymentCreateInputPaymentParam(TypedDict):
    """The dictionary form of a model."""

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

    paid_at: NotRequired[date | str]
    """The date the payment was made

    Example: ``"2025-02-20"``
    """


class PaymentCreateInputParam(TypedDict):
    """The dictionary form of a model."""

    payment: PaymentCreateInputPayment | PaymentCreateInputPaymentParam
