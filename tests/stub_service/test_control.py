"""``/_specwright/``: what it tells and does, and whom it refuses."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any

import pytest

from specwright.runtime.stub.control.guard import Guard
from tests.stub_service.conftest import Caller


@dataclass(frozen=True)
class Reply:
    """An answer of a control endpoint."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def control(stub: Any, method: str, path: str, body: object = None, **headers: str) -> Reply:
    """Ask as a program of this machine does; ``sec_fetch_site`` is a header."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if method != "GET":
        sent = {"content-type": "application/json", **sent}
    raw = json.dumps({} if body is None else body)
    connection = http.client.HTTPConnection("127.0.0.1", stub.port, timeout=10)
    try:
        connection.request(method, f"/_specwright{path}", None if method == "GET" else raw, sent)
        answer = connection.getresponse()
        return Reply(answer.status, dict(answer.getheaders()), answer.read())
    finally:
        connection.close()


def test_calls_are_told(stub: Any, here: Caller) -> None:
    here("orders.create", amount=3, card_number="4242424242424242")
    here("orders.list")
    first, second = control(stub, "GET", "/calls").json
    assert (first["operation"], first["status"], first["number"]) == ("orders.create", 201, 1)
    assert control(stub, "GET", "/calls?after=1").json == [second]
    assert control(stub, "GET", "/calls?operation=createOrder").json == [first]
    call = control(stub, "GET", "/calls/1")
    assert call.json["request"]["body"] == {"amount": 3, "card_number": "[redacted]"}
    assert b"stub-token" not in call.body
    assert control(stub, "GET", "/calls/9").status == 404
    assert control(stub, "DELETE", "/calls").json == {}
    assert not stub.calls()


def test_a_call_is_replayed(stub: Any, here: Caller) -> None:
    here("orders.create", amount=3)
    assert control(stub, "POST", "/replay", {"call": 1}).json["status"] == 201
    assert [call.request.json for call in stub.calls("orders.create")] == [{"amount": 3}] * 2
    assert control(stub, "POST", "/replay", {"call": 7}).status == 404
    assert control(stub, "POST", "/replay", {}).status == 400


def test_faults_are_set(stub: Any, here: Caller) -> None:
    made = control(stub, "POST", "/faults", {"kind": "error", "on": "createOrder", "status": 503})
    number = made.json["number"]
    assert control(stub, "GET", "/faults").json == [made.json]
    with pytest.raises(here.package.InternalServerError):
        here("orders.create", amount=3)
    assert control(stub, "DELETE", f"/faults/{number}").status == 200
    assert control(stub, "DELETE", f"/faults/{number}").status == 404
    assert here("orders.create", amount=3).id
    wrong = control(stub, "POST", "/faults", {"kind": "error", "status": 200})
    assert wrong.status == 400 and "status is from 400" in wrong.json["title"]
    unknown = control(stub, "POST", "/faults", {"kind": "error", "on": "nope"})
    assert unknown.status == 400 and "no operation" in unknown.json["title"]
    assert control(stub, "DELETE", "/faults").status == 200


def test_info(stub: Any) -> None:
    info = control(stub, "GET", "/info").json
    assert info["title"] == "Stub"
    assert {"name": "orders.create", "method": "POST", "path": "/orders"} in info["operations"]
    assert "timeout" in info["faults"]


def test_the_page_runs_nothing_but_its_own_code(stub: Any) -> None:
    page = control(stub, "GET", "/")
    assert page.status == 200 and page.headers["content-type"].startswith("text/html")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy and "require-trusted-types-for 'script'" in policy
    text = page.body.decode()
    assert "innerHTML" not in text and "insertAdjacent" not in text and "http" not in text
    moved = control(stub, "GET", "")
    assert (moved.status, moved.headers["location"]) == (308, "_specwright/")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": "evil.example:80"}, 421),
        ({"host": "127.0.0.1.evil.example"}, 421),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost:1"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"content_type": "text/plain"}, 415),
        ({"content_type": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_other_sites_can_do_nothing(stub: Any, headers: dict[str, str], status: int) -> None:
    assert control(stub, "POST", "/faults", {"kind": "reset"}, **headers).status == status
    assert not list(stub.faults)
    if "content_type" not in headers:
        assert control(stub, "GET", "/calls", **headers).status == status


def test_its_own_page_may(stub: Any) -> None:
    own = {"origin": f"http://127.0.0.1:{stub.port}", "sec_fetch_site": "same-origin"}
    assert control(stub, "POST", "/faults", {"kind": "reset"}, **own).status == 200
    named = {"host": f"localhost:{stub.port}"}
    assert control(stub, "GET", "/calls", **named).status == 200


def test_other_machines_only_by_a_name_that_was_given() -> None:
    headers = {"host": "stub.internal:8401"}
    assert Guard().objection("GET", {"host": "localhost"}, "10.0.0.7") is not None
    assert Guard().objection("GET", {"host": "localhost"}, None) is not None
    assert Guard().objection("GET", headers, "127.0.0.1") is not None
    assert Guard(["stub.internal"]).objection("GET", headers, "10.0.0.7") is None
    assert Guard(["stub.internal"]).objection("GET", {"host": "other"}, "10.0.0.7") is not None


def test_calls_of_it_are_no_calls_of_the_api(stub: Any) -> None:
    control(stub, "GET", "/calls")
    assert not stub.calls()
    assert control(stub, "GET", "/nope").status == 404
    assert control(stub, "POST", "/calls").status == 404
