"""``ExternalApiPaymentLinkCreateRequest`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.client import Model, Nullable


class ExternalApiPaymentLinkCreateRequest(Model):
    """ExternalApiPaymentLinkCreateRequest"""

    amount: Annotated[float, Field(gt=0)]
    """Amount to be collected via the payment link.

    Example: ``150.75``
    """

    description: Nullable[Annotated[str, Field(max_length=255)]] = None
    """Optional note or context about the payment (e.g., product name, service
    details).

    Example: ``"Payment for June invoice"``
    """

    invoice_number: Nullable[Annotated[str, Field(max_length=20)]] = None
    """Optional invoice reference tied to this payment request.

    Example: ``"INV-2025-0012"``
    """
