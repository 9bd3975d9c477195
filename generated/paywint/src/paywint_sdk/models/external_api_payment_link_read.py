"""``ExternalApiPaymentLinkRead`` and the types inside it."""

from __future__ import annotations

from uuid import UUID

from .._runtime.client import Model


class ExternalApiPaymentLinkRead(Model):
    """ExternalApiPaymentLinkRead"""

    payment_id: UUID | None = None
    """Unique ID of the created payment request"""

    payment_link: str | None = None
    """Full URL for the payment page"""
