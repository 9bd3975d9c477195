"""Servers as people start them: in a test, on the command line, several at once."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import textwrap
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from specwright.runtime.stub import (
    AppServer,
    Call,
    StubAPI,
    StubOptions,
    StubServer,
    StubServerError,
    create_app,
    create_mounted_app,
)
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import api_of, shop

ROOT = Path(__file__).resolve().parents[3]


def test_a_server_ends_with_its_block() -> None:
    with StubServer(StubAPI(shop())) as server:
        port = server.port
        assert server.url == f"http://127.0.0.1:{port}"
        with urllib.request.urlopen(f"{server.url}/openapi.json", timeout=10) as reply:
            assert json.load(reply)["info"]["title"] == "Shop"
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=2)


def test_a_taken_port_is_said_clearly(server: StubServer) -> None:
    with pytest.raises(StubServerError, match=rf"127\.0\.0\.1:{server.port}: .*in use"):
        StubServer(StubAPI(shop()), port=server.port).listen()


def test_answers_on_a_kept_connection_are_not_held_back(server: StubServer) -> None:
    """Nagle's algorithm and a delayed acknowledgement together cost 40 ms a call."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    took: list[float] = []
    for _ in range(20):
        started = time.perf_counter()
        connection.request("GET", "/openapi.json")
        connection.getresponse().read()
        took.append(time.perf_counter() - started)
    connection.close()
    assert min(took) < 0.030


def test_calls_are_told() -> None:
    calls: list[Call] = []
    api = StubAPI(
        shop(),
        [
            {
                "name": "orders.list",
                "method": "GET",
                "path": "/orders",
                "pointer": "/paths/~1orders/get",
            }
        ],
    )
    with StubServer(api, options=StubOptions(on_call=calls.append)) as server:
        call(server, "GET", "/orders?page=2")
        call(server, "GET", "/orders?page=x")
        call(server, "GET", "/nope")
    assert [(one.path, one.status, one.operation) for one in calls] == [
        ("/orders?page=2", 200, "orders.list"),
        ("/orders?page=x", 400, "orders.list"),
        ("/nope", 404, None),
    ]
    assert "query page" in calls[1].note


def test_several_apis_below_their_prefixes() -> None:
    mounts = [("shop", StubAPI(shop())), ("/thing/", StubAPI(api_of({"const": 7})))]
    with AppServer(create_mounted_app(mounts)) as server:
        get = urllib.request.Request(f"{server.url}/thing/thing")
        with urllib.request.urlopen(get, timeout=10) as reply:
            assert reply.read() == b"7"
        with urllib.request.urlopen(f"{server.url}/shop/openapi.json", timeout=10) as reply:
            assert json.load(reply)["servers"] == [{"url": f"{server.url}/shop"}]
        shop_call = urllib.request.Request(
            f"{server.url}/shop/api/v1/orders", headers={"authorization": "Bearer stub-token"}
        )
        with urllib.request.urlopen(shop_call, timeout=10) as reply:
            assert reply.status == 200


def test_a_fault_of_ours_is_a_short_500(caplog: pytest.LogCaptureFixture) -> None:
    def broken(made: Call) -> bool:
        raise AssertionError

    document = api_of({"type": "string"})
    # A value that is no JSON, which a loader would never let through.
    document["paths"]["/thing"]["get"]["responses"]["200"]["content"]["application/json"] = {
        "example": broken
    }
    with AppServer(create_app(StubAPI(document))) as server, caplog.at_level("ERROR"):
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"{server.url}/thing", timeout=10)
        assert caught.value.code == 500
        assert json.load(caught.value) == {"title": "The stub server failed", "status": 500}
    assert "GET /thing" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package as it is generated: its data, and a module to run."""
    folder = tmp_path / "shop_stub"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from specwright.runtime.stub import StubAPI\nAPI = StubAPI.load(__name__)\n"
    )
    (folder / "__main__.py").write_text(
        "import sys\nfrom specwright.runtime.stub import main\nfrom . import API\n"
        "sys.exit(main(API))\n"
    )
    (folder / "openapi.json").write_text(json.dumps(shop()))
    row = {
        "name": "orders.list",
        "method": "GET",
        "path": "/orders",
        "pointer": "/paths/~1orders/get",
    }
    (folder / "operations.json").write_text(json.dumps([row]))
    return tmp_path


def _command(package: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "shop_stub", *arguments],
        cwd=package,
        env={"PYTHONPATH": str(ROOT / "generator"), "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _running(package: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = _command(package, *arguments)
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=10)


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_command_says_where_it_listens_and_ends_quietly(
    package: Path, ending: signal.Signals
) -> None:
    with _running(package, "--port", "0", "--token", "mine") as process:
        assert process.stdout and process.stderr
        first = process.stdout.readline()
        found = re.fullmatch(r"Shop: (http://127\.0\.0\.1:\d+)\n", first)
        assert found, first
        assert process.stdout.readline() == "token: mine\n"
        assert "Ctrl-C" in process.stdout.readline()
        url = f"{found[1]}/orders?x=%1B%5B31m"
        asked = urllib.request.Request(url, headers={"authorization": "Bearer mine"})
        with urllib.request.urlopen(asked, timeout=10) as reply:
            assert reply.status == 200
        line = process.stdout.readline()
        assert re.fullmatch(r"GET /orders\?x=%1B%5B31m 200 orders\.list \d+\.\d ms\n", line), line
        process.send_signal(ending)
        assert process.wait(timeout=15) == 0
        assert process.stderr.read() == ""


def test_a_taken_port_is_exit_code_4_and_one_line(package: Path, server: StubServer) -> None:
    with _running(package, "--port", str(server.port)) as process:
        _, errors = process.communicate(timeout=20)
        assert process.returncode == 4
        assert re.fullmatch(r"error: can't listen on .*in use\n", errors), errors


def test_help_is_for_people(package: Path) -> None:
    with _running(package, "--help") as process:
        output, _ = process.communicate(timeout=20)
        assert process.returncode == 0
        assert "A stub server of Shop" in output
        assert "X-Stub-Status" in output


def test_it_is_imported_without_its_extra_and_says_what_is_missing(tmp_path: Path) -> None:
    script = textwrap.dedent("""
        import sys
        for name in ("starlette", "uvicorn", "jsonschema_rs"):
            sys.modules[name] = None
        from specwright.runtime.stub import StubAPI, StubOptions, StubServer, create_app, main
        sys.exit(main(StubAPI({}), ["--port", "0"]))
    """)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "generator"), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 4
    assert re.fullmatch(r"error: .* is not installed: .*'stub'\n", done.stderr), done.stderr
