"""Bytes to a real server: requests that are broken below what an application sees."""

from __future__ import annotations

import socket
import time
from random import Random

from specwright.runtime.stub import StubServer
from tests.stub_soak import hostile
from tests.stub_soak.drawing import Drawing, Request
from tests.stub_soak.in_process import Report

_HANGS = 10.0
_CHUNKED = (
    *(
        b"5\r\nhello\r\n0\r\n\r\n",
        b"zz\r\nhello\r\n0\r\n\r\n",
        b"-1\r\n\r\n",
        b"ffffffffffffffffff\r\n",
    ),
    *(
        b"5\r\nhel",
        b"5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n",
        b"5\nhello\n0\n\n",
        b"\r\n",
        b"0\r\n\r\n",
    ),
)
_LINES = (
    *(
        b"",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
    ),
    *(
        b"\x16\x03\x01\x02\x00\x01",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n",
    ),
    *(
        b"GET  /  HTTP/1.1\r\nHost:x\r\n\r\n",
        b"G\xc3\x89T / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\n" * 500,
    ),
    *(b"GET / HTTP/1.1\nHost: x\n\n", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 3000 + b"\r\n"),
    *(b"GET / HTTP/1.1\r\nHost: x\r\nA" + b"a" * 100_000 + b": b\r\n\r\n", b"A: b\r\n\r\n"),
    *(
        b"GET / HTTP/1.1\r\nHost: x\r\n : b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\tfolded\r\n\r\n",
    ),
    *(b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", b"CONNECT x:1 HTTP/1.1\r\n\r\n"),
)


def soak_sockets(server: StubServer, drawing: Drawing, count: int) -> Report:
    """Send ``count`` messages, most of them broken; after each the server has to be there.

    A status is 0 where the server says nothing, which is right for a message that is not whole.
    Seconds are what the whole exchange took after the last byte was sent.
    """
    report = Report()
    for _ in range(count):
        request = drawing.request()
        message = _message(request, drawing.random)
        status, seconds = _exchange(server.port, message)
        if status == 0 and seconds < _HANGS:
            report.statuses[0] += 1
        else:
            report.add(request, status, seconds)
    alive, _ = _exchange(server.port, b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n")
    if alive != 200:
        report.faults.append(f"the server is gone: {alive}")
    return report


def _message(request: Request, draw: Random) -> bytes:
    kind = draw.random()
    if kind < 0.2:
        return draw.choice(_LINES)
    target = request.path + (b"?" + request.query if request.query else b"")
    lines = [b"%s %s HTTP/1.1" % (request.method.encode(), target)]
    lines += [name + b": " + value for name, value in request.headers]
    if kind < 0.4:
        lines.append(b"Transfer-Encoding: chunked")
        body = draw.choice(_CHUNKED)
    else:
        body = request.body
        lines.append(b"Content-Length: %d" % len(body))
    if kind > 0.9:
        wrong = (b"-5", b"abc", b"0", b"99999999999999999999", b"1, 2", b"%d" % (len(body) + 5))
        lines.append(b"Content-Length: " + draw.choice(wrong))
    message = b"\r\n".join(lines) + b"\r\n\r\n" + body
    if kind > 0.97:
        message = message[: draw.randrange(len(message))]
    return message + (draw.choice(hostile.BODIES) if draw.random() < 0.05 else b"")


def _exchange(port: int, message: bytes) -> tuple[int, float]:
    """The status of the answer, 0 if there is none, and the seconds until it was there."""
    with socket.create_connection(("127.0.0.1", port), timeout=_HANGS) as connection:
        started = time.monotonic()
        received = b""
        try:
            connection.sendall(message)
            connection.shutdown(socket.SHUT_WR)
            started = time.monotonic()
            while not received.startswith(b"HTTP/1.") or len(received) < 12:
                data = connection.recv(65536)
                if not data:
                    break
                received += data
        except OSError:  # it hung up, or said nothing: what came until then counts
            pass
        seconds = time.monotonic() - started
    return (int(received[9:12]) if received[9:12].isdigit() else 0), seconds
