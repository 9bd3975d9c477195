"""``PaymentObject`` and the types inside it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from .._runtime.client import Model, Nullable, OpenStr

if TYPE_CHECKING:
    from .currency import Currency

PaymentObjectPayableType = Literal["Invoice", "PaymentRequest"]
"""The type of the paid resource, associated with the `lago_payable_id`."""

PaymentObjectPaymentStatus = Literal["succeeded", "failed", "pending", "processing"]
"""The normalized payment status by Lago."""

PaymentObjectType = Literal["manual", "provider"]
"""The type of payment."""

PaymentObjectPaymentProviderType = Literal[
    "adyen", "cashfree", "gocardless", "stripe", "flutterwave", "moneyhash"
]
"""The type of payment provider"""


class PaymentObject(Model):
    """The model ``PaymentObject``."""

    lago_id: UUID
    """The unique identifier of the payment, created by Lago.

    Example: ``"4cf085a7-c196-4f07-a543-97c50ec6e8b2"``
    """

    lago_customer_id: UUID
    """Unique identifier of the customer, created by Lago.

    Example: ``"1a901a90-1a90-1a90-1a90-1a901a901a90"``
    """

    external_customer_id: str
    """The customer external unique identifier (provided by your own application)

    Example: ``"5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba"``
    """

    invoice_ids: list[UUID]
    """List of invoice IDs associated with the payment."""

    lago_payable_id: UUID
    """The unique identifier of the paid resource, created by Lago.

    Example: ``"1a901a90-1a90-1a90-1a90-1a901a901a90"``
    """

    payable_type: OpenStr[PaymentObjectPayableType]
    """The type of the paid resource, associated with the `lago_payable_id`.

    Example: ``"Invoice"``
    """

    amount_cents: int
    """The amount of the payment in cents.

    Example: ``1099``
    """

    amount_currency: OpenStr[Currency]
    """The currency of the payment amount.

    Example: ``"USD"``
    """

    status: str
    """The status of the payment within the payment provider. This can be very different
    from a payment provider to another.

    Example: ``"Completed"``
    """

    payment_status: OpenStr[PaymentObjectPaymentStatus]
    """The normalized payment status by Lago.

    Example: ``"succeeded"``
    """

    type: OpenStr[PaymentObjectType]
    """The type of payment.

    Example: ``"manual"``
    """

    reference: str
    """Reference for the payment.

    Example: ``"ref1"``
    """

    payment_provider_code: str
    """Code of the payment provider

    Example: ``"stripe_prod"``
    """

    payment_provider_type: OpenStr[PaymentObjectPaymentProviderType]
    """The type of payment provider

    Example: ``"stripe"``
    """

    external_payment_id: str | None
    """DEPRECATED: use provider_payment_id"""

    provider_payment_id: str | None
    """Unique identifier of the payment within the payment provider (if applicable).

    Example: ``"pi_5eb0285741bc6ba"``
    """

    provider_customer_id: str
    """Unique identifier of the customer within the payment provider

    Example: ``"cus_5eb0285bcf941bc6ba"``
    """

    next_action: dict[str, Any]
    """The next action to be taken by the customer to complete the payment. Should
    usually be empty, except when receiving the `payment.requires_action` webhook.
    """

    created_at: datetime
    """Timestamp when the payment was created in Lago's database, not on the payment
    provider.

    Example: ``"2025-01-21T00:10:29Z"``
    """

    invoice_numbers: list[str] | None = None
    """List of invoice numbers associated with the payment."""

    payment_method_id: Nullable[UUID] = None
    """The unique identifier of the payment method used for this payment.

    Example: ``"1a901a90-1a90-1a90-1a90-1a901a901a90"``
    """
