"""What a stub sends by itself, read by the generated client's ``unwrap``."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubOptions
from specwright.runtime.stub.webhooks.changes import Change
from specwright.runtime.stub.webhooks.names import telling_of
from specwright.runtime.stub.webhooks.signing import Signing
from specwright.runtime.stub.webhooks.targets import TargetError, checked_target
from tests.stub_service.conftest import Caller
from tests.stub_service.test_control import control


class Receiver:
    """A server that takes webhooks; ``statuses`` are answered in turn, then 204."""

    def __init__(self) -> None:
        self.came: list[tuple[bytes, dict[str, str]]] = []
        self.statuses: list[int] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.came.append((body, dict(self.headers)))
                self.send_response(receiver.statuses.pop(0) if receiver.statuses else 204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/hooks"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.is_open = True

    def close(self) -> None:
        self.is_open = False
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    if made.is_open:
        made.close()


def unwrapped(call: Caller, body: bytes, headers: Mapping[str, str]) -> Any:
    """The event, as either client reads it."""
    secret = call.stub.webhooks.secret
    name = "Stub" if call.flavour == "sync" else "AsyncStub"
    return getattr(call.package, name)().webhooks.unwrap(body, headers, secret=secret)


def test_changes_are_told(call: Caller) -> None:
    inbox = call.stub.webhooks.inbox()
    order = call("orders.create", amount=3)
    call("orders.update", order.id, amount=4)
    call("orders.delete", order.id)
    events = [unwrapped(call, each.body, each.headers) for each in inbox]
    kinds = [each.type for each in events if each.type != "order.paid"]
    assert kinds == ["order.created", "order.updated", "order.deleted"]
    assert events[0].order.id == order.id
    assert events[0].order.amount == order.amount
    assert events[-1].order.id == order.id


def test_events_on_demand(call: Caller) -> None:
    inbox = call.stub.webhooks.inbox()
    call.stub.webhooks.send("order.paid")
    paid = {"id": "o_7", "amount": 7, "status": "paid"}
    call.stub.webhooks.send("order.paid", {"type": "order.paid", "order": paid})
    first, second = (unwrapped(call, each.body, each.headers) for each in inbox)
    assert first.type == "order.paid"
    assert (second.order.id, second.order.amount) == ("o_7", 7)
    with pytest.raises(ValueError, match="no webhook 'order.lost'; there are: order.created"):
        call.stub.webhooks.send("order.lost")


def test_bad_signatures_are_seen(call: Caller) -> None:
    inbox = call.stub.webhooks.inbox()
    call.stub.webhooks.send("order.paid", bad_signature=True)
    with pytest.raises(call.package.WebhookVerificationError):
        unwrapped(call, inbox[0].body, inbox[0].headers)


def test_duplicates_are_the_same_message(stub: Any) -> None:
    inbox = stub.webhooks.inbox()
    stub.webhooks.send("order.paid", duplicate=True)
    stub.webhooks.duplicate = True
    stub.webhooks.send("order.created")
    assert [each.event for each in inbox] == ["order.paid"] * 2 + ["order.created"] * 2
    assert inbox[0].headers == inbox[1].headers and inbox[0].body == inbox[1].body


def test_events_overtake_each_other(stub: Any) -> None:
    inbox = stub.webhooks.inbox()
    stub.webhooks.reorder = True
    for event in ("order.created", "order.updated", "order.deleted"):
        stub.webhooks.send(event)
    stub.webhooks.flush()
    assert [each.event for each in inbox] == ["order.updated", "order.created", "order.deleted"]


def test_addresses_are_sent_to_and_again(stub: Any, receiver: Receiver, here: Caller) -> None:
    receiver.statuses = [500, 302]
    stub.webhooks.sender.backoff = 0.01
    stub.webhooks.to(receiver.url)
    stub.webhooks.send("order.paid", delay=0.05)
    stub.webhooks.flush()
    log = list(stub.webhooks.deliveries)
    assert [(each.attempt, each.status) for each in log] == [(1, 500), (2, 302), (3, 204)]
    assert len(receiver.came) == 3
    body, headers = receiver.came[-1]
    assert unwrapped(here, body, headers).type == "order.paid"


def test_nobody_listens(stub: Any, receiver: Receiver) -> None:
    stub.webhooks.to(receiver.url)
    receiver.close()
    stub.webhooks.sender.retries = 1
    stub.webhooks.sender.backoff = 0.01
    stub.webhooks.send("order.paid")
    stub.webhooks.flush()
    assert [(each.status, bool(each.error)) for each in stub.webhooks.deliveries] == [
        (None, True),
        (None, True),
    ]


def test_callbacks_go_where_the_call_said(call: Caller, receiver: Receiver) -> None:
    order = call("orders.create", amount=3, notify_url=receiver.url)
    call.stub.webhooks.flush()
    ((body, _),) = receiver.came
    assert json.loads(body)["id"] == order.id
    call("orders.create", amount=3, notify_url="http://evil.example/x")
    call.stub.webhooks.flush()
    assert len(receiver.came) == 1
    assert "another machine" in list(call.stub.webhooks.deliveries)[-1].error


def test_control(stub: Any, receiver: Receiver) -> None:
    assert control(stub, "POST", "/webhooks/targets", {"url": receiver.url}).status == 200
    refused = control(stub, "POST", "/webhooks/targets", {"url": "http://example.com/"})
    assert refused.status == 400 and "another machine" in refused.json["title"]
    assert control(stub, "POST", "/webhooks", {"event": "order.paid"}).status == 200
    stub.webhooks.flush()
    found = control(stub, "GET", "/webhooks").json
    assert found["targets"] == [receiver.url] and "order.paid" in found["events"]
    assert [each["status"] for each in found["deliveries"]] == [204]
    assert control(stub, "POST", "/webhooks", {"event": "nope"}).status == 400
    assert control(stub, "POST", "/webhooks", {"event": "ping", "delay": -1}).status == 400
    assert control(stub, "POST", "/webhooks/settings", {"duplicate": True}).status == 200
    assert stub.webhooks.duplicate


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "http://169.254.169.254/",
        "http://127.0.0.1.example.com/",
        "http://user@127.0.0.1/",
        "file:///etc/passwd",
        "http://[::1",
        "http://0.0.0.0/",
        "",
    ],
)
def test_other_machines_are_not_sent_to(url: str) -> None:
    with pytest.raises(TargetError):
        checked_target(url, [])


def test_hosts_that_were_named_are() -> None:
    assert checked_target("https://Hooks.internal/x", ["hooks.internal"])
    assert checked_target("http://[::1]:80/", []) and checked_target("http://localhost/", [])


@pytest.mark.parametrize(
    ("noun", "action", "told"),
    [
        ("order", "created", ["order.created", "OrderCreated", "new-order"]),
        ("order", "cancel", ["order.cancelled"]),
        ("order", "paid", ["order_paid"]),
        ("order_line", "created", ["order_line.created", "line.created"]),
        ("invoice", "created", []),
    ],
)
def test_names_that_tell_of_a_change(noun: str, action: str, told: list[str]) -> None:
    names = ["order.created", "OrderCreated", "new-order", "order.cancelled", "order_paid"]
    names += ["order_line.created", "line.created", "order.refund.created", "ping"]
    assert telling_of(names, Change(noun, action, {})) == told


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"scheme": "hmac", "settings": {"header": "S", "secret_encoding": "hex"}},
        {"scheme": "hmac", "settings": {"header": "S", "secret_encoding": "base64"}},
        {"scheme": "hmac", "settings": {"header": "S", "signed": "{url}{body}"}},
        {"scheme": "ed25519", "settings": {"header": "S"}},
        {"scheme": "ed25519", "settings": {"header": "S", "secret_encoding": "base64"}},
        {"scheme": "jwt", "settings": {"header": "S", "body_claim": "b"}},
        {
            "scheme": "jwt",
            "settings": {"header": "S", "digest_claim": "b", "algorithms": ["ES256"]},
        },
        {"scheme": "jwt", "settings": {"header": "S", "body_claim": "b", "algorithms": ["HS256"]}},
    ],
    ids=str,
)
def test_every_scheme_signs_what_it_verifies(data: dict[str, Any]) -> None:
    from specwright.runtime.client.webhooks import Delivery

    signing = Signing(data)
    sent = signing.message(b'{"a":1}', 1_700_000_000)("http://here/")
    lowered = {name.lower(): value for name, value in sent.items()}
    delivery = Delivery(b'{"a":1}', lowered, "http://here/")
    assert signing.signature.verify(delivery, [signing.secret], now=1_700_000_001) == b'{"a":1}'


def test_an_api_without_webhooks_has_none() -> None:
    from specwright.runtime.stub import StubServer

    with StubServer(StubAPI({"openapi": "3.1.0", "paths": {}}), options=StubOptions()) as server:
        assert server.webhooks.events == ()
