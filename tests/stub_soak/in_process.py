"""Requests to the ASGI application itself: hundreds of thousands in minutes."""

from __future__ import annotations

import asyncio
import gc
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from specwright.runtime.stub import StubAPI, StubOptions, create_app
from tests.stub_soak.drawing import Drawing, Request

_LONGEST = 1.0
# To a request that asks for a status which the operation does not declare.
_NO_SUCH_STATUS = 501


@dataclass(slots=True)
class Report:
    """What came of a soak: how often which status, and what should not have happened."""

    statuses: Counter[int] = field(default_factory=Counter[int])
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list[str])

    def add(self, request: Request, status: int, seconds: float) -> None:
        """Count an answer; 0 is none at all."""
        self.statuses[status] += 1
        self.slowest = max(self.slowest, seconds)
        if not (200 <= status < 500 or status == _NO_SUCH_STATUS) or seconds > _LONGEST:
            self.faults.append(f"{status} after {seconds:.2f} s: {str(request)[:600]}")


def soak(apis: Sequence[StubAPI], count: int, seed: int, options: StubOptions) -> Report:
    """Send ``count`` requests in all, to each API in turn; seconds are of CPU."""
    report = Report()
    for number, api in enumerate(apis):
        share = count // len(apis) + (number < count % len(apis))
        drawing = Drawing(api, Random(f"{seed}:{number}"))
        asyncio.run(_send_all(create_app(api, options), drawing, share, report))
    return report


async def _send_all(app: Any, drawing: Drawing, count: int, report: Report) -> None:
    gc.freeze()
    for _ in range(count):
        request = drawing.request()
        started = time.thread_time()
        status = await _send(app, request)
        report.add(request, status, time.thread_time() - started)


async def _send(app: Any, request: Request) -> int:
    statuses: list[int] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": request.body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": request.path.decode("utf-8", "replace"),
        "raw_path": request.path,
        "query_string": request.query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    await app(scope, receive, send)
    return statuses[0] if statuses else 0
