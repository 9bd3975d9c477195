"""What a call costs: ours beside the HTTP library alone, CPU of the process, in one run.

python benchmarks/calls.py [--calls N] [--rounds N]

The same exchange (``calls.yaml``, an answer of 530 bytes, keep-alive) four ways: raw httpx2 with
``json`` beside a validated call of the generated package; bare pyreqwest with
``model_validate_json`` of hand-written models beside the same call on that transport.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import importlib.util
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import httpx2  # noqa: E402 - after the path is set
from pydantic import BaseModel  # noqa: E402

from benchmarks.loopback import serving  # noqa: E402
from benchmarks.packages import generated  # noqa: E402

KEY = "sk_benchmark"
HEADERS = {"Authorization": f"Bearer {KEY}"}
NEW: dict[str, Any] = {
    "customer": "cus_8213",
    "lines": [
        {"sku": "tea-green-100", "quantity": 2, "price": 7.5},
        {"sku": "pot-0.7l", "quantity": 1, "price": 31.9, "note": "gift"},
    ],
    "address": {"street": "Hauptstrasse 1", "city": "Bonn", "country": "DE"},
    "metadata": {"channel": "web"},
}


class Line(BaseModel):
    """As one would write it by hand."""

    sku: str
    quantity: int
    price: float
    note: str | None = None


class Address(BaseModel):
    """As one would write it by hand."""

    street: str
    city: str
    country: str


class Order(BaseModel):
    """As one would write it by hand."""

    id: UUID
    status: str
    created_at: datetime
    customer: str
    lines: list[Line]
    address: Address | None = None
    total: float | None = None
    metadata: dict[str, str] | None = None


Way = Callable[[], object]
AsyncWay = Callable[[], Awaitable[object]]


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=150, help="calls of a kind in a row")
    parser.add_argument("--rounds", type=int, default=25, help="how often the kinds take turns")
    given = parser.parse_args(arguments)
    print("microseconds of CPU a call: the best round, and the median of the rounds' ratios")
    print(f"{'':26}{'alone':>9}{'ours':>9}{'ratio':>8}{'median':>8}")
    with generated(HERE / "calls.yaml", "orders_sdk") as folder, serving() as url:
        _stay_on_one_core()
        sys.path.insert(0, str(folder))
        sdk = importlib.import_module("orders_sdk")
        for name, alone, ours in _pairs(sdk, url):
            _show(name, *_in_turn(alone, ours, given.calls, given.rounds))
        asyncio.run(_async(sdk, url, given.calls, given.rounds))
    return 0


def _stay_on_one_core() -> None:
    """Threads that wander between cores cost more than a call does."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


async def _async(sdk: ModuleType, url: str, calls: int, rounds: int) -> None:
    async for name, alone, ours in _async_pairs(sdk, url):
        _show(name, *await _in_turn_async(alone, ours, calls, rounds))


def _show(name: str, alone: list[float], ours: list[float]) -> None:
    """One line: the best rounds, their ratio, and the median of the rounds' ratios."""
    best = [1e6 * min(times) for times in (alone, ours)]
    median = statistics.median(b / a for a, b in zip(alone, ours, strict=True))
    figures = f"{best[0]:9.0f}{best[1]:9.0f}{best[1] / best[0]:8.2f}{median:8.2f}"
    print(f"{name:26}{figures}", flush=True)


def _pairs(sdk: ModuleType, url: str) -> Iterator[tuple[str, Way, Way]]:
    client = sdk.Orders(api_key=KEY, base_url=url)
    with client, httpx2.Client(headers=HEADERS) as raw:
        yield (
            "httpx2 GET",
            lambda: raw.get(f"{url}/orders/o_1").json(),
            lambda: client.orders.retrieve("o_1"),
        )
        yield (
            "httpx2 POST",
            lambda: raw.post(f"{url}/orders", json=NEW).json(),
            lambda: client.orders.create(**NEW),
        )
    if importlib.util.find_spec("pyreqwest") is not None:
        yield from _fast_pairs(sdk, url)


def _fast_pairs(sdk: ModuleType, url: str) -> Iterator[tuple[str, Way, Way]]:
    from pyreqwest.client import SyncClientBuilder

    read = Order.model_validate_json
    client = sdk.Orders(api_key=KEY, base_url=url, transport="pyreqwest")
    with client, SyncClientBuilder().default_headers(HEADERS).build() as raw:
        yield (
            "pyreqwest GET",
            lambda: read(raw.get(f"{url}/orders/o_1").build().send().bytes().to_bytes()),
            lambda: client.orders.retrieve("o_1"),
        )
        yield (
            "pyreqwest POST",
            lambda: read(
                raw.post(f"{url}/orders").body_json(NEW).build().send().bytes().to_bytes()
            ),
            lambda: client.orders.create(**NEW),
        )


async def _async_pairs(sdk: ModuleType, url: str) -> AsyncIterator[tuple[str, AsyncWay, AsyncWay]]:
    client = sdk.AsyncOrders(api_key=KEY, base_url=url)
    async with client, httpx2.AsyncClient(headers=HEADERS) as raw:

        async def get() -> object:
            return (await raw.get(f"{url}/orders/o_1")).json()

        async def post() -> object:
            return (await raw.post(f"{url}/orders", json=NEW)).json()

        yield "httpx2 GET, awaited", get, lambda: client.orders.retrieve("o_1")
        yield "httpx2 POST, awaited", post, lambda: client.orders.create(**NEW)
    if importlib.util.find_spec("pyreqwest") is not None:
        async for pair in _async_fast_pairs(sdk, url):
            yield pair


async def _async_fast_pairs(
    sdk: ModuleType, url: str
) -> AsyncIterator[tuple[str, AsyncWay, AsyncWay]]:
    from pyreqwest.client import ClientBuilder

    read = Order.model_validate_json
    client = sdk.AsyncOrders(api_key=KEY, base_url=url, transport="pyreqwest")
    async with client, ClientBuilder().default_headers(HEADERS).build() as raw:

        async def get() -> object:
            response = await raw.get(f"{url}/orders/o_1").build().send()
            return read((await response.bytes()).to_bytes())

        async def post() -> object:
            response = await raw.post(f"{url}/orders").body_json(NEW).build().send()
            return read((await response.bytes()).to_bytes())

        yield "pyreqwest GET, awaited", get, lambda: client.orders.retrieve("o_1")
        yield "pyreqwest POST, awaited", post, lambda: client.orders.create(**NEW)


def _in_turn(alone: Way, ours: Way, calls: int, rounds: int) -> tuple[list[float], list[float]]:
    """CPU seconds a call, round by round; the first round is for warming up."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for way, found in zip((alone, ours), times, strict=True):
            start = time.process_time()
            for _ in range(calls):
                way()
            if number:
                found.append((time.process_time() - start) / calls)
    return times


async def _in_turn_async(
    alone: AsyncWay, ours: AsyncWay, calls: int, rounds: int
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for way, found in zip((alone, ours), times, strict=True):
            start = time.process_time()
            for _ in range(calls):
                await way()
            if number:
                found.append((time.process_time() - start) / calls)
    return times


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
