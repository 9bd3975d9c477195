"""Real stub servers on loopback, and a client of the standard library."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from tests.runtime.stub.document import shop


@dataclass(frozen=True)
class Reply:
    """An answer as it came over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def call(
    server: StubServer,
    method: str,
    target: str,
    *,
    json_body: object = None,
    body: bytes | None = None,
    token: str | None = "stub-token",
    **headers: str,
) -> Reply:
    """Send one request; ``x_name`` in ``headers`` is the header ``x-name``."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if token is not None:
        sent["authorization"] = f"Bearer {token}"
    if json_body is not None:
        body = json.dumps(json_body).encode()
        sent.setdefault("content-type", "application/json")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(method, target, body, sent)
        response = connection.getresponse()
        names = {name.lower(): value for name, value in response.getheaders()}
        return Reply(response.status, names, response.read())
    finally:
        connection.close()


@pytest.fixture(scope="session")
def server() -> Iterator[StubServer]:
    """A server of the shop that remembers nothing, so tests can share it."""
    options = StubOptions(tokens=("stub-token", "two"), state="off")
    with StubServer(StubAPI(shop()), options=options) as running:
        yield running
