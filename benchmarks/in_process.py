"""What a stub costs in the process of a test, beside a bare Starlette app that checks nothing.

python benchmarks/in_process.py [--calls N]

The median CPU of calls, GET and POST (``calls.yaml``), in one run: through httpx2's transport for
ASGI applications, which both are handed to alike; and called by the generated client, whose own
transport asks the stub without ASGI and hands the same client's request to the Starlette app.
The Starlette app reads the body and answers with the bytes that the stub answers with.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import httpx2  # noqa: E402 - after the path is set
from starlette.applications import Starlette  # noqa: E402
from starlette.requests import Request  # noqa: E402
from starlette.responses import JSONResponse  # noqa: E402
from starlette.routing import Route  # noqa: E402

from benchmarks.calls import NEW  # noqa: E402
from benchmarks.packages import generated  # noqa: E402

HEADERS = {"Authorization": "Bearer stub-token"}
BAR = 1.5

Call = Callable[[], Awaitable[object]]


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table; exit code 1 where a ratio is over the bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=5000, help="calls of a kind")
    given = parser.parse_args(arguments)
    print("microseconds of CPU a call in process: medians")
    print(f"{'':26}{'Starlette':>10}{'stub':>9}{'ratio':>8}")
    with generated(HERE / "calls.yaml", "orders_sdk") as folder:
        sys.path.insert(0, str(folder))
        sdk = importlib.import_module("orders_sdk")
        ratios = asyncio.run(_measured(sdk, given.calls))
    return 1 if max(ratios) > BAR else 0


async def _measured(sdk: Any, calls: int) -> list[float]:
    ratios: list[float] = []
    with sdk.Orders.stub() as server:
        stub = _asgi(sdk.stub.app())
        order = (await stub.post("/orders", json=NEW, headers=HEADERS)).json()
        bare = _bare(order)
        for method in ("GET", "POST"):
            pair = [_by_asgi(client, method, order["id"]) for client in (_asgi(bare), stub)]
            ratios.append(_show(f"{method} by ASGI", await _medians(pair, calls)))
        ours = server.async_client()
        made = await ours.orders.create(**NEW)
        theirs = sdk.AsyncOrders(
            api_key="stub-token", base_url="http://stub.localhost", http_client=_asgi(bare)
        )
        for name, call in (("GET", _retrieved), ("POST", _created)):
            medians = await _medians([call(theirs, made), call(ours, made)], calls)
            ratios.append(_show(f"{name} by the client", medians))
    return ratios


def _bare(order: dict[str, Any]) -> Starlette:
    async def retrieve(request: Request) -> JSONResponse:
        return JSONResponse({**order, "id": order["id"], "sent": request.path_params["id"]})

    async def create(request: Request) -> JSONResponse:
        return JSONResponse({**order, **(await request.json())})

    routes = [Route("/orders/{id}", retrieve), Route("/orders", create, methods=["POST"])]
    return Starlette(routes=routes)


def _asgi(app: Any) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app=app)
    return httpx2.AsyncClient(transport=transport, base_url="http://stub.localhost")


def _by_asgi(client: httpx2.AsyncClient, method: str, order: str) -> Call:
    return lambda: _asked(client, method, order)


async def _asked(client: httpx2.AsyncClient, method: str, order: str) -> httpx2.Response:
    if method == "GET":
        return await client.get(f"/orders/{order}", headers=HEADERS)
    return await client.post("/orders", json=NEW, headers=HEADERS)


def _retrieved(client: Any, made: Any) -> Call:
    return lambda: client.orders.retrieve(str(made.id))


def _created(client: Any, made: Any) -> Call:
    return lambda: client.orders.create(**NEW)


async def _medians(pair: list[Call], calls: int) -> tuple[float, float]:
    """Microseconds of the two kinds, in turns, so that a busy moment meets both."""
    took: tuple[list[int], list[int]] = ([], [])
    for call in pair * 20:
        await call()
    for _ in range(calls):
        for call, times in zip(pair, took, strict=True):
            started = time.thread_time_ns()
            await call()
            times.append(time.thread_time_ns() - started)
    return statistics.median(took[0]) / 1000, statistics.median(took[1]) / 1000


def _show(name: str, medians: tuple[float, float]) -> float:
    bare, ours = medians
    print(f"{name:26}{bare:10.0f}{ours:9.0f}{ours / bare:8.2f}", flush=True)
    return ours / bare


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
