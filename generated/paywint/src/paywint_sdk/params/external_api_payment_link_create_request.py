"""``ExternalApiPaymentLinkCreateRequestParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ExternalApiPaymentLinkCreateRequestParam(TypedDict):
    """ExternalApiPaymentLinkCreateRequest"""

    amount: float
    """Amount to be collected via the payment link.

    Example: ``150.75``
    """

    description: NotRequired[str | None]
    """Optional note or context about the payment (e.g., product name, service
    details).

    Example: ``"Payment for June invoice"``
    """

    invoice_number: NotRequired[str | None]
    """Optional invoice reference tied to this payment request.

    Example: ``"INV-2025-0012"``
    """
