"""Every call once, plain and awaited, against the stub server of the package.

    pip install -e '.[stub]' pytest && pytest

The arguments are those of the README.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from paywint_sdk import AsyncPaywint, Paywint
from paywint_sdk._runtime.stub import StubOptions
from paywint_sdk.stub import server

CALLS: dict[str, Callable[[Any], Any]] = {
    "payment_links.create": lambda client: client.payment_links.create(amount=150.75),
}
"""What the README shows, by the names of the methods."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of a stub server that answers every id: it remembers nothing."""
    with server(options=StubOptions(state="off")) as stub:
        yield stub.url


@pytest.mark.parametrize("name", CALLS)
def test_call(url: str, name: str) -> None:
    with Paywint(api_key="stub-token", api_secret="stub-token", base_url=url) as client:
        CALLS[name](client)


@pytest.mark.parametrize("name", CALLS)
def test_call_awaited(url: str, name: str) -> None:
    async def call() -> None:
        async with AsyncPaywint(
            api_key="stub-token", api_secret="stub-token", base_url=url
        ) as client:
            await CALLS[name](client)

    asyncio.run(call())
