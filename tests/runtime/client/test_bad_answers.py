"""Answers that no API should give: each ends in one typed error, soon and in little memory.

The server writes raw bytes; both clients on both transports read them.
"""

from __future__ import annotations

import base64
import gzip
import inspect
import random
import socket
import struct
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest

pytestmark = pytest.mark.anyio

ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"
GOOD = b'{"id": "%s", "name": "Tom"}' % ID.encode()
LIMIT = 1_000_000
TIMEOUT = 0.6
STRANGER = random.Random(1).randbytes(400)

Write = Callable[[socket.socket, threading.Event], None]


def answer(
    body: bytes = GOOD,
    *,
    status: bytes = b"200 OK",
    kind: bytes = b"application/json",
    headers: bytes = b"",
    length: int | None = None,
) -> Write:
    """A whole answer, with the length that it says it has."""
    size = len(body) if length is None else length
    head = b"HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
    return raw(head % (status, kind, size, headers) + body)


def chunked(body: bytes, headers: bytes = b"") -> Write:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
    return raw(head + headers + b"Transfer-Encoding: chunked\r\n\r\n" + body)


def raw(data: bytes) -> Write:
    def write(connection: socket.socket, stopping: threading.Event) -> None:
        connection.sendall(data)

    return write


def forever(head: bytes, piece: bytes, pause: float = 0.0) -> Write:
    """A head, and then the same piece until the other side has had enough."""

    def write(connection: socket.socket, stopping: threading.Event) -> None:
        connection.sendall(head)
        while not stopping.wait(pause):
            connection.sendall(piece)

    return write


def nothing(connection: socket.socket, stopping: threading.Event) -> None:
    stopping.wait(5 * TIMEOUT)


def reset(data: bytes = b"") -> Write:
    """Some bytes, and then RST."""

    def write(connection: socket.socket, stopping: threading.Event) -> None:
        connection.sendall(data)
        time.sleep(0.02)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return write


JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
BOMB = gzip.compress(b" " * 200_000_000, 9)
GZIP = b"Content-Encoding: gzip\r\n"
ZSTD_BOMB = b"\x28\xb5\x2f\xfd\x00\x58" + b"".join(
    (last | 0b010 | 1 << 20).to_bytes(3, "little") + b" " for last in (*[0] * 1599, 1)
)
"""200 MB of spaces: 1600 blocks that repeat a byte (RFC 8878, 3.1.1.2)."""
BROTLI_BOMB = base64.b64decode(
    "z///f/glQOKxQCD3/p/////wSwDEYQGA7v0/////4ZcAiMMiAN37f/7//8MvARCHBQC69//8//+HXwIgDgsAdO//+f//D78E"
    "QBwWAOje//P//x9+CYA4LADQvf/n//8//BIAcVgAoHv/z///f/glAOKwAED3/p/////wSwDEYQGA7v0/////4ZcAiMMCAN37"
    "//wPXscvARCHBQC6ues="
)
"""As many (RFC 7932)."""
VALIDATION = "APIResponseValidationError"
CONNECTION = "APIConnectionError"
TIME = "APITimeoutError"
STATUS = "APIStatusError"

CASES: dict[str, tuple[Write, str]] = {
    "invalid JSON": (answer(b'{"id": '), VALIDATION),
    "HTML": (answer(b"<html><h1>Maintenance</h1></html>", kind=b"text/html"), VALIDATION),
    "HTML that is called JSON": (answer(b"<html></html>"), VALIDATION),
    "JSON that is called bytes and does not fit": (
        answer(b"[1, 2]", kind=b"application/octet-stream"),
        VALIDATION,
    ),
    "no content type": (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"), VALIDATION),
    "empty": (answer(b""), VALIDATION),
    "null": (answer(b"null"), VALIDATION),
    "wrong types": (answer(b'{"id": 17, "name": ["Tom"]}'), VALIDATION),
    "a list for an object": (answer(b"[%s]" % GOOD), VALIDATION),
    "nothing required": (answer(b"{}"), VALIDATION),
    "NaN": (answer(b'{"id": "%s", "name": "T", "price": NaN}' % ID.encode()), VALIDATION),
    "not UTF-8": (answer(b'{"id": "%s", "name": "\xff\xfe"}' % ID.encode()), VALIDATION),
    "a lone surrogate": (answer(b'{"id": "%s", "name": "\\ud800"}' % ID.encode()), VALIDATION),
    "two values": (answer(GOOD + GOOD), VALIDATION),
    "very deep": (answer(b"[" * 200_000), VALIDATION),
    "noise": (answer(STRANGER), VALIDATION),
    "no content with a body promised": (answer(b"", status=b"204 No Content"), STATUS),
    "huge": (answer(b'{"name": "' + b"x" * 2 * LIMIT + b'"}'), VALIDATION),
    "a huge number of digits": (answer(b"9" * 500_000), VALIDATION),
    "a gzip bomb": (answer(BOMB, headers=GZIP), VALIDATION),
    "a deflate bomb": (
        answer(zlib.compress(b" " * 200_000_000, 9), headers=b"Content-Encoding: deflate\r\n"),
        VALIDATION,
    ),
    "a chunked gzip bomb": (
        chunked(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BOMB), BOMB), GZIP),
        VALIDATION,
    ),
    # Nobody but pyreqwest asks for these; to the others they are noise.
    "a zstd bomb": (answer(ZSTD_BOMB, headers=b"Content-Encoding: zstd\r\n"), VALIDATION),
    "a brotli bomb": (answer(BROTLI_BOMB, headers=b"Content-Encoding: br\r\n"), VALIDATION),
    "what is not gzip": (answer(GOOD, headers=GZIP), CONNECTION),
    "cut off gzip": (answer(gzip.compress(GOOD)[:-12], headers=GZIP), CONNECTION),
    "an unknown coding": (answer(STRANGER, headers=b"Content-Encoding: rot13\r\n"), VALIDATION),
    "truncated": (answer(GOOD, length=999), CONNECTION),
    "truncated chunks": (chunked(b"5\r\n[1, 2"), CONNECTION),
    "bad chunks": (chunked(b"zz\r\n[]\r\n0\r\n\r\n"), CONNECTION),
    "lengths that contradict": (
        raw(JSON + b"Content-Length: 2\r\nContent-Length: 5\r\n\r\n[]"),
        CONNECTION,
    ),
    "a length that is none": (raw(JSON + b"Content-Length: two\r\n\r\n[]"), CONNECTION),
    "a bad status line": (raw(b"HTTP/1.1 okay\r\n\r\n"), CONNECTION),
    "not HTTP": (raw(b"220 mail.example ESMTP\r\n\r\n"), CONNECTION),
    "a bad header": (raw(b"HTTP/1.1 200 OK\r\nthis is none\r\n\r\n"), CONNECTION),
    "huge headers": (raw(JSON + b"X-A: " + b"a" * 3_000_000 + b"\r\n\r\n"), CONNECTION),
    "endless headers": (
        forever(JSON, b"X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"),
        CONNECTION,
    ),
    "slow headers": (forever(JSON, b"X", 0.05), TIME),
    "nothing": (nothing, TIME),
    "slow": (forever(JSON + b"Content-Length: 9999\r\n\r\n", b" ", 0.05), TIME),
    "endless": (forever(JSON + b"\r\n", b" " * 65536), VALIDATION),
    "endless chunks": (
        forever(JSON + b"Transfer-Encoding: chunked\r\n\r\n", b"1000\r\n%s\r\n" % (b" " * 4096)),
        VALIDATION,
    ),
    "closed at once": (raw(b""), CONNECTION),
    "reset": (reset(), CONNECTION),
    "reset in the body": (reset(JSON + b"Content-Length: 99\r\n\r\n["), CONNECTION),
    "an unknown status": (answer(b"{}", status=b"299 Odd"), STATUS),
    "an error in HTML": (answer(b"<h1>Bad</h1>", status=b"400 No"), "BadRequestError"),
    "a redirect elsewhere": (
        answer(b"", status=b"302 Found", headers=b"Location: http://127.0.0.1:1/\r\n"),
        STATUS,
    ),
}


@dataclass
class Server:
    """Writes the same answer on every connection, and closes it."""

    write: Write = nothing
    base_url: str = ""
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)

    def serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            try:
                connection.recv(65536)
                self.write(connection, self.stopping)
            except OSError:
                pass


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    listener = socket.create_server(("127.0.0.1", 0))
    server.base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    thread = threading.Thread(target=server.serve, args=(listener,))
    thread.start()
    yield server
    server.stopping.set()
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    pytest.importorskip(name)
    return name


@pytest.fixture(params=["Shelter", "AsyncShelter"])
def client(request: pytest.FixtureRequest, sdk: ModuleType, server: Server, transport: str) -> Any:
    return getattr(sdk, request.param)(
        api_key="sk_secret",
        base_url=server.base_url,
        transport=transport,
        timeout=TIMEOUT,
        max_retries=0,
        max_response_bytes=LIMIT,
    )


async def finished(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


@pytest.mark.parametrize("name", CASES)
async def test_bad_answers(
    client: Any, runtime: ModuleType, server: Server, transport: str, name: str
) -> None:
    server.write, expected = CASES[name]
    started, cpu = time.monotonic(), time.process_time()
    with pytest.raises(runtime.APIError) as raised:
        await finished(client.animals.get(ID))
    assert type(raised.value).__name__ == expected, repr(raised.value)
    if "bomb" in name and not (transport == "httpx2" and ("zstd" in name or "brotli" in name)):
        assert f"larger than {LIMIT} bytes" in str(raised.value)
    assert server.connections == 1
    assert "sk_secret" not in f"{raised.value!r} {raised.value}"
    if expected == TIME:
        assert time.monotonic() - started >= 0.9 * TIMEOUT
    # Bounded: no longer than the timeout takes, and a bomb is put out in under a second.
    assert time.monotonic() - started < TIMEOUT + 1.5
    assert time.process_time() - cpu < 1.0
    await finished(client.close())


@pytest.mark.parametrize(
    "name", ["a gzip bomb", "a zstd bomb", "a brotli bomb", "huge", "endless", "endless headers"]
)
async def test_memory(client: Any, runtime: ModuleType, server: Server, name: str) -> None:
    server.write = CASES[name][0]
    tracemalloc.start()
    try:
        with pytest.raises(runtime.APIError):
            await finished(client.animals.get(ID))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * LIMIT
    await finished(client.close())


async def test_good_codings(client: Any, server: Server, transport: str) -> None:
    # pyreqwest ends with the first of several members (RFC 1952, 2.2).
    members = gzip.compress(GOOD[:9]) + gzip.compress(GOOD[9:])
    for coding, body in [
        (b"gzip", gzip.compress(GOOD)),
        (b"gzip", members if transport == "httpx2" else gzip.compress(GOOD)),
        (b"deflate", zlib.compress(GOOD)),
        (b"identity", GOOD),
    ]:
        server.write = answer(body, headers=b"Content-Encoding: %s\r\n" % coding)
        assert (await finished(client.animals.get(ID))).name == "Tom"
    size = len(GOOD) - 5
    server.write = chunked(b"5\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (GOOD[:5], size, GOOD[5:]))
    assert (await finished(client.animals.get(ID))).name == "Tom"
    await finished(client.close())


async def test_a_header_that_is_no_text(client: Any, server: Server) -> None:
    server.write = answer(headers=b"X-Name: \xff\xfe\r\nX-Request-Id: r1\r\n")
    assert (await finished(client.animals.get(ID))).name == "Tom"
    await finished(client.close())


async def test_a_post_that_may_have_arrived_is_not_repeated(
    client: Any, runtime: ModuleType, server: Server
) -> None:
    server.write = reset()
    with pytest.raises(runtime.APIConnectionError):
        await finished(client.animals.create(animal={"id": ID, "name": "n"}, max_retries=2))
    assert server.connections == 1
    await finished(client.close())
