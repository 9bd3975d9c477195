"""``WalletTransactionPaymentUrl`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class WalletTransactionPaymentUrlWalletTransactionPaymentDetails(Model):
    """The model ``WalletTransactionPaymentUrlWalletTransactionPaymentDetails``."""

    lago_customer_id: str
    """Unique identifier assigned to the customer within the Lago application. This ID
    is exclusively created by Lago and serves as a unique identifier for the customer's
    record within the Lago system

    Example: ``"1a901a90-1a90-1a90-1a90-1a901a901a90"``
    """

    lago_wallet_transaction_id: str
    """Unique identifier assigned to the wallet transaction within the Lago application.
    This ID is exclusively created by Lago and serves as a unique identifier for the
    wallet transaction's record within the Lago system

    Example: ``"1e501a90-1a90-1a90-1a90-1a901a901a80"``
    """

    external_customer_id: str
    """The customer external unique identifier (provided by your own application)

    Example: ``"5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba"``
    """

    payment_provider: str
    """The Payment Provider name linked to the Customer.

    Example: ``"stripe"``
    """

    payment_url: str | None = None
    """The generated Payment URL for the Wallet transaction.

    Example: ``"https://foo.bar"``
    """


class WalletTransactionPaymentUrl(Model):
    """."""

    wallet_transaction_payment_details: (
        WalletTransactionPaymentUrlWalletTransactionPaymentDetails | None
    ) = None
