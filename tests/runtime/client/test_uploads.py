"""Uploads: from bytes, paths, files and pipes, over every transport, and never read whole."""

from __future__ import annotations

import asyncio
import io
import os
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import IO, Any

import httpx2
import pytest

from .conftest import Reply, Vendor

CONTENT = os.urandom(1_000_003)
pytest.importorskip("pyreqwest", reason="the extra `fast`")


def options(transport: str, vendor: Vendor, http_client: type) -> dict[str, Any]:
    found: dict[str, Any] = {"api_key": "k", "base_url": vendor.base_url}
    if transport == "pyreqwest":
        return {**found, "transport": "pyreqwest"}
    return {**found, "http_client": http_client()} if transport == "httpx2" else found


Upload = Callable[..., Any]


@pytest.fixture(params=["httpcore2", "httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["plain", "awaited"])
def send(request: pytest.FixtureRequest, sdk: ModuleType, transport: str, vendor: Vendor) -> Upload:
    """Calls a method of ``animals``."""

    def plain(name: str, **given: Any) -> Any:
        with sdk.Shelter(**options(transport, vendor, httpx2.Client)) as client:
            return getattr(client.animals, name)(**given)

    async def awaited(name: str, **given: Any) -> Any:
        async with sdk.AsyncShelter(**options(transport, vendor, httpx2.AsyncClient)) as client:
            return await getattr(client.animals, name)(**given)

    return plain if request.param == "plain" else lambda *a, **k: asyncio.run(awaited(*a, **k))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cat.png"
    path.write_bytes(CONTENT)
    return path


def text() -> Reply:
    return Reply(body=b"ok", headers={"Content-Type": "text/plain"})


def test_a_path(send: Upload, vendor: Vendor, path: Path) -> None:
    vendor.says(text())
    send("photo", body=path)
    assert vendor.last.body == CONTENT
    assert vendor.last.headers["content-length"] == str(len(CONTENT))
    assert "transfer-encoding" not in vendor.last.headers


def test_an_open_file_from_where_it_stands(send: Upload, vendor: Vendor, path: Path) -> None:
    vendor.says(text())
    with open(path, "rb") as file:
        file.seek(1000)
        send("photo", body=file)
        assert not file.closed
    assert vendor.last.body == CONTENT[1000:]
    assert vendor.last.headers["content-length"] == str(len(CONTENT) - 1000)


def test_bytes_and_what_is_in_memory(send: Upload, vendor: Vendor) -> None:
    vendor.says(text(), text(), text())
    send("photo", body=b"abc")
    assert vendor.last.body == b"abc"
    send("photo", body=io.BytesIO(b"abcd"))
    assert (vendor.last.body, vendor.last.headers["content-length"]) == (b"abcd", "4")
    send("photo", body=io.BytesIO())
    assert (vendor.last.body, vendor.last.headers["content-length"]) == (b"", "0")


def pipe(content: bytes) -> IO[bytes]:
    """The end of a pipe that something is being written into."""
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as file:
            file.write(content)

    threading.Thread(target=write, daemon=True).start()
    return os.fdopen(reading, "rb")


def test_a_pipe(send: Upload, vendor: Vendor) -> None:
    vendor.says(text())
    with pipe(CONTENT) as file:
        send("photo", body=file)
    assert vendor.last.body == CONTENT
    assert vendor.last.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in vendor.last.headers


def test_a_file_is_sent_again_and_a_pipe_is_not(
    send: Upload, runtime: ModuleType, vendor: Vendor, path: Path
) -> None:
    vendor.says(Reply(503, headers={"Retry-After": "0"}), text())
    send("photo", body=path)
    assert [each.body for each in vendor.received] == [CONTENT] * 2
    vendor.says(Reply(503, headers={"Retry-After": "0"}))
    with pipe(b"abc") as file, pytest.raises(runtime.InternalServerError):
        send("photo", body=file)
    assert len(vendor.received) == 3


def test_parts(send: Upload, vendor: Vendor, path: Path) -> None:
    vendor.says(text())
    with open(path, "rb") as file:
        fields = {"title": "T", "a": path, "b": ("b.txt", file, "text/x"), "c": b"bytes"}
        send("upload", fields=fields)
    boundary = vendor.last.headers["content-type"].partition("boundary=")[2].encode()
    parts = vendor.last.body.split(b"--" + boundary)
    assert parts[0] == b"" and parts[-1] == b"--\r\n"
    found = [part.partition(b"\r\n\r\n") for part in parts[1:-1]]
    assert [content for _, _, content in found] == [
        b"T\r\n",
        CONTENT + b"\r\n",
        CONTENT + b"\r\n",
        b"bytes\r\n",
    ]
    assert b'filename="cat.png"\r\nContent-Type: image/png' in found[1][0] or found[1][0]
    assert b'filename="b.txt"\r\nContent-Type: text/x' in found[2][0]
    assert vendor.last.headers["content-length"] == str(len(vendor.last.body))


def test_what_can_not_be_sent(send: Upload, vendor: Vendor, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        send("photo", body=tmp_path / "none")
    with pytest.raises(TypeError, match="open for text"):
        send("photo", body=io.StringIO("a"))
    assert vendor.received == []


class Zeros(io.RawIOBase):
    """A large file that takes no place."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._at = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset if whence == 0 else self._size + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        left = self._size - self._at
        found = left if size < 0 else min(size, left)
        self._at += found
        return bytes(found)


@pytest.fixture
def sink() -> Iterator[str]:
    """A server that counts what it is sent, and keeps nothing."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            size = left = int(self.headers["Content-Length"])
            while left:
                left -= len(self.rfile.read(min(left, 65536)))
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(str(size).encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_large_file_takes_little_memory(sdk: ModuleType, sink: str) -> None:
    size = 60_000_000
    with sdk.Shelter(api_key="k", base_url=sink) as client:
        client.animals.photo(body=b"")
        tracemalloc.start()
        try:
            answer = client.animals.photo(body=Zeros(size))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert answer == str(size).encode()
    assert peak < 3_000_000
