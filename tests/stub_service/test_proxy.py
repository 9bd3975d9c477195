"""The proxy: the vendor's answers, what differs in them, and examples for later."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.stub_service.conftest import Caller
from tests.stub_service.test_control import control

ORDER = {"id": "o_real", "amount": 77, "status": "open", "card_number": "4242424242424242"}

SAMPLE = {"X-Stub-Status": "200"}
"""Whatever is remembered: a sample."""


class Vendor:
    """A server that answers by path, and keeps what came."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, str, bytes]] = {}
        self.came: list[tuple[str, dict[str, str], bytes]] = []
        vendor = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                vendor.came.append((f"{self.command} {self.path}", dict(self.headers), body))
                status, kind, content = vendor.answers[f"{self.command} {self.path}"]
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_DELETE = _answer

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/live"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.is_open = True

    def close(self) -> None:
        self.is_open = False
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    made = Vendor()
    yield made
    if made.is_open:
        made.close()


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return tmp_path / "recorded.json"


@pytest.fixture
def stub(package: Any, vendor: Vendor, recording: Path) -> Iterator[Any]:
    """In the place of the usual one: it passes on what comes."""
    options = importlib.import_module("stub_sdk.stub").StubOptions(
        proxy=vendor.url, record=str(recording)
    )
    with package.Stub.stub(options) as server:
        yield server


def test_calls_are_passed_on_and_recorded(
    package: Any, call: Caller, vendor: Vendor, recording: Path
) -> None:
    vendor.answers["POST /live/orders"] = (201, "application/json", json.dumps(ORDER).encode())
    order = call("orders.create", amount=77)
    assert (order.id, order.card_number) == ("o_real", "4242424242424242")
    ((line, headers, body),) = vendor.came
    assert line == "POST /live/orders" and json.loads(body) == {"amount": 77}
    sent = {name.lower(): value for name, value in headers.items()}
    assert sent["authorization"] == "Bearer stub-token"
    assert sent["host"] == vendor.url.split("/")[2]
    assert control(call.stub, "GET", "/differences").json == []
    (example,) = json.loads(recording.read_text())["examples"]
    assert (example["operation"], example["status"]) == ("orders.create", 201)
    assert example["body"] == {**ORDER, "card_number": "[redacted]"}


def test_recorded_answers_are_examples_of_a_stub(
    package: Any, call: Caller, vendor: Vendor, recording: Path
) -> None:
    content = json.dumps(ORDER).encode()
    vendor.answers["GET /live/orders/o_1"] = (200, "application/json", content)
    call("orders.retrieve", "o_1")
    read = importlib.import_module("stub_sdk._runtime.stub.proxy").read_recording
    server = importlib.import_module("stub_sdk._runtime.stub").StubServer
    api = importlib.import_module("stub_sdk.stub").API
    with server(api.with_examples(read(recording))) as again:
        client = package.Stub(api_key="stub-token", transport=again.transport, base_url="http://x")
        assert client.orders.retrieve("o_1", extra_headers=SAMPLE).amount == 77
    with package.Stub.stub() as fresh:
        assert fresh.client().orders.retrieve("o_1", extra_headers=SAMPLE).amount != 77


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ((201, "application/json", b'{"id": 7}'), "body /amount: is required"),
        ((418, "application/json", b"{}"), "body /message: is required"),
        ((302, "text/plain", b""), "status 302 is not declared; declared: 201, 4XX"),
        ((201, "text/html", b"<p>"), "content type text/html is not declared"),
        ((201, "application/json", b"{"), "the body is not valid JSON"),
        ((201, "application/json", b""), "the body is missing"),
    ],
)
def test_what_differs_is_told(
    here: Caller, vendor: Vendor, answer: tuple[int, str, bytes], found: str
) -> None:
    vendor.answers["POST /live/orders"] = answer
    try:
        here("orders.create", amount=77)
    except here.package.APIError:
        pass
    (seen,) = here.stub.calls("orders.create")
    assert found in seen.note and seen.status == answer[0]
    (told,) = control(here.stub, "GET", "/differences").json
    assert told["operation"] == "orders.create" and found in " ".join(told["found"])


def test_a_vendor_that_is_away_is_502(here: Caller, vendor: Vendor) -> None:
    vendor.close()
    with pytest.raises(here.package.InternalServerError) as caught:
        here("orders.create", amount=77)
    assert caught.value.status_code == 502


def test_wrong_arguments_are_one_line_and_exit_code_4(package: Any, tmp_path: Path) -> None:
    source = Path(package.__file__).parents[1]
    (tmp_path / "x.json").write_text("[1]")
    for arguments, said in (
        (["--proxy", "ftp://x"], "--proxy: an http address is due"),
        (["--examples", str(tmp_path / "no.json")], "--examples: "),
        (["--examples", str(tmp_path / "x.json")], "is due"),
        (["--faults", str(tmp_path / "x.json")], "a fault is an object with a kind"),
        (["--webhook", "http://example.com"], "example.com is another machine"),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "stub_sdk.stub", "--port", "0", *arguments],
            env={"PYTHONPATH": str(source), "PATH": ""},
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert done.returncode == 4, done.stderr
        assert said in done.stderr and done.stderr.count("\n") == 1
