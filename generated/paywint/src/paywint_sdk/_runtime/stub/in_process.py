"""Transports for clients that call a stub in their own process: no socket, no port."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Final

from ..client.transport import (
    BodyTooLargeError,
    Headers,
    HTTPRequest,
    TransportError,
)
from .incoming import Incoming

if TYPE_CHECKING:
    from ..client.sent_content import SentContent
    from .replies import Reply
    from .service import StubService

ADDRESS: Final = "http://stub.localhost"
"""The address that clients in this process are given; nothing listens there."""

_DROP = 16
"""Bytes of a drop of the fault ``drip``."""


class StubTransport:
    """Hands requests to a stub, in the caller's own thread.

    A fault that lasts longer than the client waits ends at once, as the client's
    time-out: tests need not wait for it.
    """

    def __init__(self, service: StubService) -> None:
        self._service = service

    def send(self, request: HTTPRequest) -> StubResponseStream:
        """Send; raises TransportError."""
        content = request.content
        body = content if isinstance(content, bytes) else _joined(content)
        reply = _replied(self._service, request, body)
        if reply.delay:
            time.sleep(reply.delay)
        return StubResponseStream(reply, request)

    def close(self) -> None:
        """Nothing is open."""


class AsyncStubTransport:
    """``StubTransport``, awaited."""

    def __init__(self, service: StubService) -> None:
        self._service = service

    async def send(self, request: HTTPRequest) -> AsyncStubResponseStream:
        """Send; raises TransportError."""
        content = request.content
        if content is None or isinstance(content, bytes):
            body = content or b""
        else:
            body = b"".join([chunk async for chunk in content])
        reply = await _replied_async(self._service, request, body)
        if reply.delay:
            await _sleep(reply.delay)
        return AsyncStubResponseStream(reply, request)

    async def close(self) -> None:
        """Nothing is open."""


class _Response:
    """What both kinds of answers know."""

    def __init__(self, reply: Reply, request: HTTPRequest) -> None:
        self._reply = reply
        self._timeout = request.timeout
        self._body = b"" if request.method == "HEAD" else reply.answer.body
        self.status = reply.answer.status
        self.headers = Headers(reply.answer.headers)

    def _whole(self, limit: int) -> bytes | None:
        """The body, if it is all there at once."""
        body = self._body
        if len(body) > limit:
            raise BodyTooLargeError(limit)
        return body if self._reply.effect == "whole" else None

    def _pieces(self) -> Iterator[tuple[bytes, float]]:
        """Parts of the body, and the seconds before each."""
        reply, body = self._reply, self._body
        match reply.effect:
            case "truncated":
                yield body[: len(body) // 2], 0.0
                raise TransportError("the connection was closed in the body")
            case "drip":
                _check_wait(reply.pace, self._timeout.read)
                _check_wait(reply.pace * len(body) / _DROP, self._timeout.total)
                for start in range(0, len(body), _DROP):
                    yield body[start : start + _DROP], reply.pace
            case _:
                yield body, 0.0


class StubResponseStream(_Response):
    """An answer of a stub in this process."""

    def read(self, limit: int) -> bytes:
        """The body; raises TransportError or BodyTooLargeError."""
        whole = self._whole(limit)
        return b"".join(self.chunks()) if whole is None else whole

    def chunks(self) -> Iterator[bytes]:
        """The body piece by piece; raises TransportError."""
        for piece, seconds in self._pieces():
            if seconds:
                time.sleep(seconds)
            yield piece

    def close(self) -> None:
        """Nothing is open."""


class AsyncStubResponseStream(_Response):
    """An answer of a stub in this process, awaited."""

    async def read(self, limit: int) -> bytes:
        """The body; raises TransportError or BodyTooLargeError."""
        whole = self._whole(limit)
        if whole is not None:
            return whole
        return b"".join([chunk async for chunk in self.chunks()])

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body piece by piece; raises TransportError."""
        for piece, seconds in self._pieces():
            if seconds:
                await _sleep(seconds)
            yield piece

    async def close(self) -> None:
        """Nothing is open."""


def _replied(service: StubService, request: HTTPRequest, body: bytes) -> Reply:
    """The reply, if the client would see any of it; raises TransportError."""
    reply = service.reply(_incoming(request, body))
    if reply.effect == "timeout":
        raise TransportError("the stub does not answer", timed_out=True)
    if reply.effect == "reset":
        raise TransportError("the stub broke the connection")
    if reply.delay:
        _check_wait(reply.delay, request.timeout.read)
        _check_wait(reply.delay, request.timeout.total)
    return reply


async def _replied_async(
    service: StubService, request: HTTPRequest, body: bytes
) -> Reply:
    """``_replied``; a proxy waits for the vendor in a thread of its own."""
    if service.proxy is None:
        return _replied(service, request, body)
    import anyio.to_thread

    return await anyio.to_thread.run_sync(_replied, service, request, body)


def _incoming(request: HTTPRequest, body: bytes) -> Incoming:
    address = request.url.partition("#")[0]
    start = address.find("/", address.find("://") + 3)
    path, _, query = (address[start:] if start > 0 else "/").partition("?")
    pairs = tuple([(name.lower(), value) for name, value in request.headers])
    return Incoming(request.method, path, query, pairs, body, ADDRESS)


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


def _joined(content: SentContent | None) -> bytes:
    return b"" if content is None else b"".join(content)


def _check_wait(seconds: float, limit: float | None) -> None:
    if limit is not None and seconds >= limit:
        raise TransportError("the time is over", timed_out=True)
