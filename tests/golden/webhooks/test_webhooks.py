"""A server of one's own takes what the API sends."""

from __future__ import annotations

import importlib
import json
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter

SECRET = "a shared secret"


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    """The case's package, imported from memory."""
    finder = MemoryImporter(cases.build_case("webhooks").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("webhooks_sdk")
    sys.meta_path.remove(finder)


@pytest.fixture(params=["Webhooks", "AsyncWebhooks"])
def receiver(package: Any, request: pytest.FixtureRequest) -> Iterator[tuple[str, list[Any]]]:
    """The address of a server that unwraps, and what it understood."""
    client, found = getattr(package, request.param)(), list[Any]()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                found.append(client.webhooks.unwrap(body, self.headers, secret=SECRET))
            except package.WebhookVerificationError as error:
                self.send_error(401, str(error))
            else:
                self.send_response(204)
                self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", found
    server.shutdown()
    thread.join()
    server.server_close()


def deliver(package: Any, address: str, event: dict[str, Any], secret: str = SECRET) -> int:
    """Send an event as the API would."""
    runtime = importlib.import_module("webhooks_sdk._runtime.client.webhooks")
    scheme = runtime.HMACSignature(
        header="Acme-Signature",
        signed="{timestamp}.{body}",
        separator=",",
        prefix="v1=",
        timestamp_prefix="t=",
    )
    body = json.dumps(event).encode()
    headers = scheme.sign(body, secret, now=time.time(), message_id="1")
    return httpx2.post(address, content=body, headers=headers).status_code


def test_events_are_their_models(package: Any, receiver: tuple[str, list[Any]]) -> None:
    address, found = receiver
    assert deliver(package, address, {"type": "order.paid", "order": {"id": "o"}}) == 204
    assert deliver(package, address, {"type": "item.sold-out", "item": "i"}) == 204
    assert deliver(package, address, {"type": "order.lost", "n": 1}) == 204
    paid, sold_out, unknown = found
    assert type(paid) is package.models.OrderEvent
    assert paid.order.id == "o"
    assert type(sold_out) is package.models.ItemSoldOutPayload
    assert unknown["n"] == 1
    assert unknown.to_wire() == {"type": "order.lost", "n": 1}


def test_others_are_refused(package: Any, receiver: tuple[str, list[Any]]) -> None:
    address, found = receiver
    event = {"type": "order.paid", "order": {"id": "o"}}
    assert deliver(package, address, event, secret="a guess") == 401
    assert httpx2.post(address, json=event).status_code == 401
    assert not found


def test_the_secret_of_the_environment(package: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="ACME_SIGNING_SECRET"):
        package.Webhooks().webhooks.unwrap(b"{}", {})
    monkeypatch.setenv("ACME_SIGNING_SECRET", SECRET)
    with pytest.raises(package.WebhookVerificationError, match="no header"):
        package.Webhooks().webhooks.unwrap(b"{}", {})


def test_a_body_that_was_verified_elsewhere(package: Any) -> None:
    webhooks = package.Webhooks().webhooks
    assert webhooks.parse('{"type": "item.sold-out", "item": "i"}').item == "i"
    with pytest.raises(package.WebhookPayloadError) as caught:
        webhooks.parse('{"type": "item.sold-out", "item": 3}')
    assert caught.value.expected == "OrderEvent | ItemSoldOutPayload | UnknownVariant"
    with pytest.raises(package.WebhookPayloadError, match="Field required") as caught:
        webhooks.parse("{}")
    assert not [step for step in caught.value.path if "\0" in str(step)]
