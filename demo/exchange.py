"""One call, and what went over the wire for it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import httpx2

from demo.calls import DemoCall, Vendor


@dataclass(slots=True)
class Exchange:
    """What was sent and what came back; ``problem`` says what was off, if anything was."""

    title: str
    client: str
    sent: str = ""
    sent_body: str = ""
    status: int = 0
    received_body: str = ""
    model: str = ""
    problem: str = ""

    def compare(self, other: Exchange) -> None:
        """Both clients have to send the same, and to get the same."""
        if not self.problem and (self.sent, self.sent_body) != (other.sent, other.sent_body):
            self.problem = "the sync and the async client sent different requests"
        if not self.problem and (self.status, self.model) != (other.status, other.model):
            self.problem = "the sync and the async client got different answers"


def call(vendor: Vendor, operation: DemoCall, address: str) -> Exchange:
    """Call an operation with the sync client."""
    exchange = Exchange(operation.title, vendor.client)

    def sent(request: httpx2.Request) -> None:
        _note_request(exchange, request)

    def received(response: httpx2.Response) -> None:
        response.read()
        _note_response(exchange, response)

    hooks: dict[str, list[Any]] = {"request": [sent], "response": [received]}
    with httpx2.Client(event_hooks=hooks) as http_client:
        try:
            client = _client(vendor, vendor.client, address, http_client)
            _note_answer(exchange, operation, operation.make(client))
        except Exception as error:  # whatever it is, it is shown
            exchange.problem = f"{type(error).__name__}: {error}"
    return exchange


async def call_async(vendor: Vendor, operation: DemoCall, address: str) -> Exchange:
    """Call an operation with the async client."""
    exchange = Exchange(operation.title, f"Async{vendor.client}")

    async def sent(request: httpx2.Request) -> None:
        _note_request(exchange, request)

    async def received(response: httpx2.Response) -> None:
        await response.aread()
        _note_response(exchange, response)

    hooks: dict[str, list[Any]] = {"request": [sent], "response": [received]}
    async with httpx2.AsyncClient(event_hooks=hooks) as http_client:
        try:
            client = _client(vendor, exchange.client, address, http_client)
            _note_answer(exchange, operation, await operation.make(client))
        except Exception as error:  # whatever it is, it is shown
            exchange.problem = f"{type(error).__name__}: {error}"
    return exchange


def _client(vendor: Vendor, name: str, address: str, http_client: object) -> Any:
    made = getattr(importlib.import_module(vendor.package), name)
    return made(base_url=address, http_client=http_client, max_retries=0, **vendor.credentials)


def _note_request(exchange: Exchange, request: httpx2.Request) -> None:
    exchange.sent = f"{request.method} {request.url.raw_path.decode('ascii')}"
    exchange.sent_body = request.content.decode("utf-8")


def _note_response(exchange: Exchange, response: httpx2.Response) -> None:
    exchange.status = response.status_code
    exchange.received_body = response.text


def _note_answer(exchange: Exchange, operation: DemoCall, answer: object) -> None:
    exchange.model = type(answer).__name__
    if exchange.status // 100 != 2:
        exchange.problem = f"status {exchange.status}"
    elif not exchange.model.startswith(operation.answer):
        exchange.problem = f"a {exchange.model} instead of a {operation.answer}"
