"""Sends a reply over a connection, in the way in which its faults leave it."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import TYPE_CHECKING, Any, Final

from .replies import Reply

if TYPE_CHECKING:
    from starlette.types import Receive, Send

_DROP: Final = 16
"""Bytes of a drop of the fault ``drip``."""
_AT_ONCE: Final = struct.pack("ii", 1, 0)
"""For ``SO_LINGER``: closing resets the connection, and nothing waits."""


async def send_reply(reply: Reply, method: str, receive: Receive, send: Send) -> None:
    """Send the reply to a request with ``method``."""
    if reply.delay:
        await asyncio.sleep(reply.delay)
    if reply.effect == "timeout":
        await _left(receive)
    elif reply.effect == "reset":
        _reset(send)
        await _left(receive)
    else:
        await _send_head(reply, send)
        body = b"" if method == "HEAD" else reply.answer.body
        await _send_body(reply, body, receive, send)


async def _send_head(reply: Reply, send: Send) -> None:
    answer = reply.answer
    headers = [
        (name.encode("latin-1"), value.encode("latin-1"))
        for name, value in answer.headers
    ]
    if answer.body or answer.status not in (204, 304):
        headers.append((b"content-length", b"%d" % len(answer.body)))
    start = {
        "type": "http.response.start",
        "status": answer.status,
        "headers": headers,
    }
    await send(start)


async def _send_body(reply: Reply, body: bytes, receive: Receive, send: Send) -> None:
    match reply.effect:
        case "truncated":
            await _send_part(body[: len(body) // 2], send)
            _connection(send).close()
            await _left(receive)
        case "drip":
            for start in range(0, len(body), _DROP):
                await asyncio.sleep(reply.pace)
                await _send_part(body[start : start + _DROP], send)
            await send({"type": "http.response.body", "body": b""})
        case _:
            await send({"type": "http.response.body", "body": body})


async def _send_part(part: bytes, send: Send) -> None:
    await send({"type": "http.response.body", "body": part, "more_body": True})


async def _left(receive: Receive) -> None:
    """Wait until the client has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _reset(send: Send) -> None:
    """Break the connection: the client sees that it was reset (RFC 9293, 3.5.2)."""
    connection = _connection(send)
    wire = connection.get_extra_info("socket")
    if wire is not None:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    connection.abort()


def _connection(send: Send) -> Any:
    """The connection of a request: ASGI has no word for it, uvicorn's objects do.

    Raises:
        RuntimeError: Another server runs the application.
    """
    connection = getattr(getattr(send, "__self__", None), "transport", None)
    if connection is None:
        raise RuntimeError("this fault needs uvicorn, whose connections can be closed")
    return connection
