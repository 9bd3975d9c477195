"""A server on loopback in a process of its own, so that its CPU is nobody's but its own."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ORDER = (
    b'{"id":"4cf085a7-c196-4f07-a543-97c50ec6e8b2","status":"paid",'
    b'"created_at":"2026-11-21T10:20:30Z","customer":"cus_8213","lines":['
    b'{"sku":"tea-green-100","quantity":2,"price":7.5,"note":null},'
    b'{"sku":"pot-0.7l","quantity":1,"price":31.9,"note":"gift"},'
    b'{"sku":"cup-0.2l","quantity":4,"price":6.25,"note":null}],'
    b'"address":{"street":"Hauptstrasse 1","city":"Bonn","country":"DE"},'
    b'"total":71.9,"metadata":{"channel":"web","campaign":"autumn"}}'
)


@contextmanager
def serving(body: bytes = ORDER) -> Iterator[str]:
    """Serve the same JSON to every request; gives the address."""
    command = [sys.executable, str(Path(__file__).resolve()), body.decode()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdin is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
        finally:
            process.stdin.close()
            process.wait()


def main(body: bytes) -> None:
    """Listen until standard input ends."""
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        b"X-Request-Id: req_1\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    )
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=_accept, args=(listener, answer), daemon=True).start()
    sys.stdin.read()


def _accept(listener: socket.socket, answer: bytes) -> None:
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_answer, args=(connection, answer), daemon=True).start()


def _answer(connection: socket.socket, answer: bytes) -> None:
    """Answer requests one after the other, as HTTP/1.1 keeps a connection."""
    received = b""
    with connection:
        while True:
            while (size := _size(received)) is None or len(received) < size:
                data = connection.recv(65536)
                if not data:
                    return
                received += data
            received = received[size:]
            connection.sendall(answer)


def _size(received: bytes) -> int | None:
    """How many bytes the first request has, None while its headers are not all here."""
    head, end, _ = received.partition(b"\r\n\r\n")
    if not end:
        return None
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return len(head) + 4 + int(line.partition(b":")[2])
    return len(head) + 4


if __name__ == "__main__":
    main(sys.argv[1].encode())
