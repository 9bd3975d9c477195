"""The four operations of the two vendors, as a user of the SDKs writes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

TOKEN = "demo-token"
"""What the stub servers are told to accept."""


@dataclass(frozen=True, slots=True)
class DemoCall:
    """A call on a client; on the async one it gives an awaitable."""

    title: str
    make: Callable[[Any], Any]
    answer: str


@dataclass(frozen=True, slots=True)
class Vendor:
    """A generated package, its two clients and what is called with them."""

    package: str
    client: str
    credentials: dict[str, str]
    operations: tuple[DemoCall, ...]


LAGO = Vendor(
    "lago_sdk",
    "Lago",
    {"api_key": TOKEN},
    (
        DemoCall(
            "payments.create(payment={...})",
            lambda client: client.payments.create(
                payment={
                    "invoice_id": "ba6bd6ea-1d6a-4a7b-8f6e-3c8f0b1f2a3d",
                    "amount_cents": 129_00,
                    "reference": "transfer of 21 November",
                }
            ),
            "Payment",
        ),
        DemoCall(
            'customers.checkout_url("acme-42")',
            lambda client: client.customers.checkout_url("acme-42"),
            "CustomerCheckoutUrl",
        ),
        DemoCall(
            'wallet_transactions.payment_url("5d7e...")',
            lambda client: client.wallet_transactions.payment_url(
                "5d7e1c1b-7a4e-4a0e-9f7d-2b1c3d4e5f60"
            ),
            "WalletTransactionPaymentUrl",
        ),
    ),
)

PAYWINT = Vendor(
    "paywint_sdk",
    "Paywint",
    {"api_key": TOKEN, "api_secret": TOKEN},
    (
        DemoCall(
            "payment_links.create(amount=150.75, ...)",
            lambda client: client.payment_links.create(
                amount=150.75, description="Invoice for June", invoice_number="INV-2025-0012"
            ),
            "CommonResponse",
        ),
    ),
)

VENDORS = (LAGO, PAYWINT)
