"""What a request costs a stub server: CPU of its process, beside a FastAPI app and Prism.

python benchmarks/stub_requests.py [--requests N] [--rounds N]

All serve ``calls.yaml`` on loopback and are sent the same bytes over a kept connection, in turn.
Ours is ``python -m <package>.stub`` as users run it: credentials, parameters, bodies and its own
answers are checked. ``fastapi_app.py`` is the app that one would write instead, with the same
models; once on plain uvicorn, once with uvloop and httptools. Prism is there if Node is.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from environments import node_environment, python_environment  # noqa: E402 - the path is set
from packages import generated  # noqa: E402

_DOCUMENT = HERE / "calls.yaml"
_BODY = json.dumps(
    {
        "customer": "cus_8213",
        "lines": [
            {"sku": "tea-green-100", "quantity": 2, "price": 7.5},
            {"sku": "pot-0.7l", "quantity": 1, "price": 31.9, "note": "gift"},
        ],
        "address": {"street": "Hauptstrasse 1", "city": "Bonn", "country": "DE"},
        "metadata": {"channel": "web"},
    }
).encode()
_HEAD = (
    "{0} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: benchmark\r\nAccept: application/json\r\n"
    "Accept-Encoding: gzip, deflate\r\nConnection: keep-alive\r\n"
    "Authorization: Bearer stub-token\r\n{1}\r\n"
)
_POST_HEADERS = f"Content-Type: application/json\r\nContent-Length: {len(_BODY)}\r\n"
_PLAIN = ("fastapi", "uvicorn", "pydantic", "starlette")
_FAST = (*_PLAIN, "httptools", "uvloop")


@dataclass(slots=True)
class Server:
    """A server process, a connection to it, and its microseconds of CPU for each request."""

    name: str
    process: int
    port: int
    connection: socket.socket = field(default_factory=socket.socket)
    times: dict[str, list[float]] = field(default_factory=dict[str, list[float]])

    def post(self) -> bytes:
        """Make an order; gives the body of the answer."""
        return self._exchange(_HEAD.format("POST /orders", _POST_HEADERS).encode() + _BODY)

    def get(self, order: str) -> bytes:
        """Read an order."""
        return self._exchange(_HEAD.format(f"GET /orders/{order}", "").encode())

    def _exchange(self, request: bytes) -> bytes:
        self.connection.sendall(request)
        received = b""
        while (end := received.find(b"\r\n\r\n")) < 0:
            received += self._more()
        head = received[:end].lower()
        if not head.startswith((b"http/1.1 200", b"http/1.1 201")):
            raise SystemExit(f"{self.name}: {received[:1000]!r}")
        size = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(received) < end + 4 + size:
            received += self._more()
        return received[end + 4 :]

    def _more(self) -> bytes:
        data = self.connection.recv(65536)
        if not data:
            raise SystemExit(f"{self.name} closed the connection")
        return data

    def connect(self) -> None:
        """A new connection: servers close one that waits for its turn too long."""
        self.connection.close()
        self.connection = _connected(self.name, self.port)

    def cpu(self) -> float:
        """Seconds of CPU of all threads so far."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(path.read_text().split()[0]) for path in tasks) / 1e9


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=500, help="requests of a kind in a row")
    parser.add_argument("--rounds", type=int, default=10, help="how often the servers take turns")
    given = parser.parse_args(arguments)
    with ExitStack() as running:
        servers = [running.enter_context(server) for server in _servers()]
        for number in range(given.rounds + 1):
            for server in servers:
                _round(server, given.requests, warm=number > 0)
    _show(servers)
    return 0


def _servers() -> Iterator[AbstractContextManager[Server]]:
    yield _ours()
    yield _fastapi("FastAPI", _PLAIN)
    yield _fastapi("FastAPI, httptools, uvloop", _FAST)
    prism = node_environment("prism", "@stoplight/prism-cli")
    if prism is not None:
        yield _prism(prism)


def _round(server: Server, requests: int, *, warm: bool) -> None:
    server.connect()
    order = json.loads(server.post())["id"]
    kinds: dict[str, Callable[[], object]] = {
        "GET": lambda: server.get(order),
        "POST": server.post,
    }
    for kind, exchange in kinds.items():
        before = server.cpu()
        for _ in range(requests):
            exchange()
        if warm:
            server.times.setdefault(kind, []).append(1e6 * (server.cpu() - before) / requests)


def _show(servers: Sequence[Server]) -> None:
    """The best round of each, its ratio to ours, and the median of the rounds' ratios."""
    print("microseconds of CPU a request; ours to theirs: of the best rounds, median of rounds")
    for kind in ("GET", "POST"):
        ours = servers[0].times[kind]
        for server in servers:
            theirs = server.times[kind]
            ratio = min(ours) / min(theirs)
            median = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
            print(f"{kind:5}{server.name:30}{min(theirs):8.0f}{ratio:8.2f}{median:8.2f}")


@contextmanager
def _ours() -> Iterator[Server]:
    with generated(_DOCUMENT, "orders_sdk") as folder:
        command = [
            sys.executable,
            "-m",
            "orders_sdk.stub",
            "--port",
            "0",
        ]
        environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUNBUFFERED": "1"}
        with _running("ours", command, environment) as server:
            yield server


@contextmanager
def _fastapi(name: str, packages: Sequence[str]) -> Iterator[Server]:
    folder = python_environment("-".join(packages), packages)
    command = [str(folder / "bin" / "python"), str(HERE / "fastapi_app.py")]
    with _running(name, command, {"PATH": os.environ["PATH"]}) as server:
        yield server


@contextmanager
def _prism(folder: Path) -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    program = str(folder / "node_modules" / ".bin" / "prism")
    command = [program, "mock", "--port", port, str(_DOCUMENT)]
    with _running("Prism", command, dict(os.environ), port) as server:
        yield server


@contextmanager
def _running(
    name: str, command: Sequence[str], environment: dict[str, str], port: str | None = None
) -> Iterator[Server]:
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        reader = threading.Thread(target=_throw_away, args=(process.stdout,))
        try:
            if port is None:
                port = process.stdout.readline().strip().rpartition(":")[2]
            reader.start()
            yield Server(name, process.pid, int(port))
        finally:
            process.terminate()
            reader.join()


def _throw_away(output: TextIO) -> None:
    """Read what a server prints, so that it never waits for a reader."""
    while output.read(65536):
        pass


def _connected(name: str, port: int) -> socket.socket:
    deadline = time.monotonic() + 60
    while True:
        try:
            connection = socket.create_connection(("127.0.0.1", port), timeout=60)
        except OSError:
            if time.monotonic() > deadline:
                raise SystemExit(f"{name} does not listen") from None
            time.sleep(0.1)
        else:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
