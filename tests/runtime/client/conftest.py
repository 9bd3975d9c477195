"""A package on the runtime, and a real server on loopback that says what it is told."""

from __future__ import annotations

import importlib
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest

import specwright.runtime

HERE = Path(__file__).parent
RUNTIME = Path(specwright.runtime.__file__).parent


@dataclass
class Received:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Reply:
    """An answer to give; status 0 closes the connection without one, ``closes`` after it."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    closes: bool = False
    pieces: list[bytes | threading.Event] = field(default_factory=list)
    """Sent one by one instead of the body; an event is awaited, and breaks it off after 5 s."""


class Vendor:
    """The server: what it received, and what it will say."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.replies: list[Reply] = []
        self.base_url = ""
        self.stopping = threading.Event()

    def says(self, *replies: Reply) -> None:
        self.replies.extend(replies)

    @property
    def last(self) -> Received:
        return self.received[-1]


def handler_for(vendor: Vendor) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.read_chunks() if "Transfer-Encoding" in self.headers else self.read_body()
            vendor.received.append(
                Received(
                    self.command,
                    self.path,
                    {name.lower(): value for name, value in self.headers.items()},
                    body,
                )
            )
            reply = vendor.replies.pop(0) if vendor.replies else Reply()
            if reply.delay:
                vendor.stopping.wait(reply.delay)
            if not reply.status:
                self.close_connection = True
                return
            self.send_response(reply.status)
            headers = {"Content-Type": "application/json", **reply.headers}
            if reply.pieces:
                headers["Transfer-Encoding"] = "chunked"
            if reply.status != 204 and not reply.pieces:
                headers.setdefault("Content-Length", str(len(reply.body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)
            self.send_pieces(reply.pieces)
            self.close_connection = self.close_connection or reply.closes

        def read_body(self) -> bytes:
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))

        def read_chunks(self) -> bytes:
            found = b""
            while size := int(self.rfile.readline(), 16):
                found += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return found

        def send_pieces(self, pieces: list[bytes | threading.Event]) -> None:
            for piece in pieces:
                if isinstance(piece, threading.Event):
                    if not piece.wait(5):
                        self.close_connection = True
                        return
                else:
                    self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            if pieces:
                self.wfile.write(b"0\r\n\r\n")

        do_GET = do_POST = do_PUT = do_DELETE = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(vendor))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    vendor.base_url = f"http://127.0.0.1:{server.server_port}/v1"
    yield vendor
    vendor.stopping.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def sdk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and, inside it, a copy of the runtime."""
    folder = tmp_path_factory.mktemp("sdk")
    ignored = shutil.ignore_patterns("__pycache__", "stub")
    shutil.copytree(HERE / "sample_sdk", folder / "sample_sdk", ignore=ignored)
    shutil.copytree(RUNTIME, folder / "sample_sdk" / "_runtime", ignore=ignored)
    return folder


@pytest.fixture(scope="session")
def sdk(sdk_folder: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(sdk_folder))
    yield importlib.import_module("sample_sdk")
    sys.path.remove(str(sdk_folder))


@pytest.fixture(scope="session")
def runtime(sdk: ModuleType) -> ModuleType:
    return importlib.import_module("sample_sdk._runtime.client")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
