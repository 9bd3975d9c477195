"""Every call once, plain and awaited, against the stub server of the package.

    pip install -e '.[stub]' pytest && pytest

The arguments are those of the README.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from lago_sdk import AsyncLago, Lago
from lago_sdk._runtime.stub import StubOptions
from lago_sdk.stub import server

CALLS: dict[str, Callable[[Any], Any]] = {
    "customers.checkout_url": lambda client: client.customers.checkout_url(
        "5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba"
    ),
    "payments.create": lambda client: client.payments.create(
        payment={
            "invoice_id": "486b147a-02a1-4ccf-8603-f3541fc25e7a",
            "amount_cents": 100,
            "reference": "ref1",
        }
    ),
    "wallet_transactions.payment_url": lambda client: (
        client.wallet_transactions.payment_url("1a901a90-1a90-1a90-1a90-1a901a901a90")
    ),
}
"""What the README shows, by the names of the methods."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of a stub server that answers every id: it remembers nothing."""
    with server(options=StubOptions(state="off")) as stub:
        yield stub.url


@pytest.mark.parametrize("name", CALLS)
def test_call(url: str, name: str) -> None:
    with Lago(api_key="stub-token", base_url=url) as client:
        CALLS[name](client)


@pytest.mark.parametrize("name", CALLS)
def test_call_awaited(url: str, name: str) -> None:
    async def call() -> None:
        async with AsyncLago(api_key="stub-token", base_url=url) as client:
            await CALLS[name](client)

    asyncio.run(call())
