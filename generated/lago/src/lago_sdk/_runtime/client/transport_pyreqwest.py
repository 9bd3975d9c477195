"""Transports on pyreqwest (the extra ``fast``); the only module that imports it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final, Generic, NamedTuple, TypeVar

from pyreqwest.client import ClientBuilder, SyncClientBuilder
from pyreqwest.exceptions import (
    DetailedPyreqwestError,
    PyreqwestError,
    RequestTimeoutError,
)
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.request import (
    RequestBuilder,
    StreamRequest,
    SyncRequestBuilder,
    SyncStreamRequest,
)
from pyreqwest.response import BaseResponse, Response, SyncResponse

from .sent_content import SentContent, framing
from .transport import BodyTooLargeError, Headers, HTTPRequest, Timeout, TransportError

_FAILURES: Final = (PyreqwestError, ValueError)
"""A ValueError: what should be an address is none."""

_MAX_CLIENTS: Final = 8
_MAX_CONNECTIONS: Final = 100
_SECONDS_TO_LEAVE: Final = 0.02
_NOT_CONNECTED: Final = "client error (Connect)"
"""What hyper says of an attempt that did not get as far as to send anything."""

ClientT = TypeVar("ClientT")
BuilderT = TypeVar("BuilderT", ClientBuilder, SyncClientBuilder)
RequestT = TypeVar("RequestT", RequestBuilder, SyncRequestBuilder)


class PyreqwestTransport:
    """Sends with pyreqwest; follows no redirects and keeps no cookies."""

    def __init__(self, *, proxy: str | None = None) -> None:
        self._clients = _Clients(
            lambda limits: _configured(SyncClientBuilder(), limits, proxy).build()
        )

    def send(self, request: HTTPRequest) -> PyreqwestResponseStream:
        """Send; raises TransportError."""
        try:
            client = self._clients.of(_limits(request))
            builder = client.request(request.method, request.url)
            streamed = _filled(builder, request).build_streamed()
            return PyreqwestResponseStream(streamed, streamed.__enter__())
        except _FAILURES as error:
            failure = _failure(error)
        raise failure

    def close(self) -> None:
        """Close the connections."""
        for client in self._clients.taken():
            client.close()


class PyreqwestResponseStream:
    """An answer from pyreqwest."""

    __slots__ = ("_request", "_response", "headers", "status")

    def __init__(self, request: SyncStreamRequest, response: SyncResponse) -> None:
        self._request = request
        self._response = response
        self.status = response.status
        self.headers = Headers(lambda: _headers(response))

    def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        response = self._response
        # reqwest drops the header where it is not that of the decoded body.
        length = response.get_header("content-length")
        if length is None or int(length) > limit:
            return self._in_pieces(limit)
        try:
            return response.bytes().to_bytes()
        except _FAILURES as error:
            failure = _failure(error)
        raise failure

    def _in_pieces(self, limit: int) -> bytes:
        found: list[bytes] = []
        size = 0
        for chunk in self.chunks():
            size += len(chunk)
            if size > limit:
                raise BodyTooLargeError(limit)
            found.append(chunk)
        return found[0] if len(found) == 1 else b"".join(found)

    def chunks(self) -> Iterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        body = self._response.body_reader
        try:
            while (chunk := body.read_chunk()) is not None:
                yield chunk.to_bytes()
            return
        except _FAILURES as error:
            failure = _failure(error)
        raise failure

    def close(self) -> None:
        """Give the connection back, or close it if there is more to read."""
        self._request.__exit__(None, None, None)


class AsyncPyreqwestTransport:
    """``PyreqwestTransport``, awaited, on asyncio."""

    def __init__(self, *, proxy: str | None = None) -> None:
        self._clients = _Clients(
            lambda limits: _configured(ClientBuilder(), limits, proxy).build()
        )

    async def send(self, request: HTTPRequest) -> AsyncPyreqwestResponseStream:
        """Send; raises TransportError."""
        try:
            client = self._clients.of(_limits(request))
            builder = client.request(request.method, request.url)
            streamed = _filled(builder, request).build_streamed()
            return AsyncPyreqwestResponseStream(streamed, await streamed.__aenter__())
        except _FAILURES as error:
            failure = _failure(error)
        raise failure

    async def close(self) -> None:
        """Close the connections."""
        for client in self._clients.taken():
            await client.close()
        # Its threads may still be in Python, which ends a process that ends now.
        await asyncio.sleep(_SECONDS_TO_LEAVE)


class AsyncPyreqwestResponseStream:
    """An answer from pyreqwest, awaited."""

    __slots__ = ("_request", "_response", "headers", "status")

    def __init__(self, request: StreamRequest, response: Response) -> None:
        self._request = request
        self._response = response
        self.status = response.status
        self.headers = Headers(lambda: _headers(response))

    async def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        response = self._response
        # reqwest drops the header where it is not that of the decoded body.
        length = response.get_header("content-length")
        if length is None or int(length) > limit:
            return await self._in_pieces(limit)
        try:
            return (await response.bytes()).to_bytes()
        except _FAILURES as error:
            failure = _failure(error)
        raise failure

    async def _in_pieces(self, limit: int) -> bytes:
        found: list[bytes] = []
        size = 0
        async for chunk in self.chunks():
            size += len(chunk)
            if size > limit:
                raise BodyTooLargeError(limit)
            found.append(chunk)
        return found[0] if len(found) == 1 else b"".join(found)

    async def chunks(self) -> AsyncIterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        body = self._response.body_reader
        try:
            while (chunk := await body.read_chunk()) is not None:
                yield chunk.to_bytes()
            return
        except _FAILURES as error:
            failure = _failure(error)
        raise failure

    async def close(self) -> None:
        """Give the connection back, or close it if there is more to read."""
        await self._request.__aexit__(None, None, None)


class _Limits(NamedTuple):
    """The limits of a client in seconds; pyreqwest takes all but one for clients only."""

    connect: float | None
    read: float | None
    pool: float | None
    total: float | None

    @classmethod
    def of(cls, timeout: Timeout) -> _Limits:
        """Of the steps, those that are reached before the total is."""
        total = timeout.total
        return cls(
            connect=_below(timeout.connect, total),
            read=_below(timeout.read, total),
            pool=_below(timeout.pool, total),
            total=total,
        )


class _Latest(Generic[ClientT]):
    """What the last request went by: nearly always, the next one does too."""

    __slots__ = ("found", "timeout")

    def __init__(self, timeout: Timeout, found: ClientT) -> None:
        self.timeout = timeout
        self.found = found


class _Clients(Generic[ClientT]):
    """A client for each set of limits that is in use, the latest eight."""

    def __init__(self, make: Callable[[_Limits], ClientT]) -> None:
        self._make = make
        self._clients: dict[_Limits, ClientT] = {}
        self._latest: _Latest[ClientT] | None = None
        self._lock = threading.Lock()

    def of(self, timeout: Timeout) -> ClientT:
        """The client with these limits; one that is forgotten ends with its calls."""
        latest = self._latest
        if latest is not None and latest.timeout is timeout:
            return latest.found
        found = self._client(timeout)
        self._latest = _Latest(timeout, found)
        return found

    def _client(self, timeout: Timeout) -> ClientT:
        limits = _Limits.of(timeout)
        with self._lock:
            found = self._clients.get(limits) or self._make(limits)
            if limits not in self._clients and len(self._clients) >= _MAX_CLIENTS:
                del self._clients[next(iter(self._clients))]
            self._clients[limits] = found
        return found

    def taken(self) -> list[ClientT]:
        """All of them, to be closed."""
        with self._lock:
            taken = list(self._clients.values())
            self._clients.clear()
            self._latest = None
        return taken


def _configured(builder: BuilderT, limits: _Limits, proxy: str | None) -> BuilderT:
    builder = builder.follow_redirects(False).referer(False)
    builder = builder.max_connections(_MAX_CONNECTIONS)
    if limits.connect is not None:
        builder = builder.connect_timeout(timedelta(seconds=limits.connect))
    if limits.read is not None:
        builder = builder.read_timeout(timedelta(seconds=limits.read))
    if limits.pool is not None:
        builder = builder.pool_timeout(timedelta(seconds=limits.pool))
    if limits.total is not None:
        builder = builder.timeout(timedelta(seconds=limits.total))
    return builder if proxy is None else builder.proxy(ProxyBuilder.all(proxy))


def _limits(request: HTTPRequest) -> Timeout:
    """The limits; the total of pyreqwest is that of the body too, however it is read."""
    timeout = request.timeout
    return replace(timeout, total=None) if request.is_streamed else timeout


def _filled(builder: RequestT, request: HTTPRequest) -> RequestT:
    builder = builder.headers(request.headers)
    if request.is_streamed:  # else it waits for 64 KB before it gives anything
        builder = builder.streamed_read_buffer_limit(0)
    content = request.content
    if isinstance(content, SentContent):
        name, value = framing(content)
        return builder.header(name.decode(), value.decode()).body_stream(content)
    return builder if content is None else builder.body_bytes(content)


def _below(step: float | None, total: float | None) -> float | None:
    return None if step is None or (total is not None and step >= total) else step


def _headers(response: BaseResponse) -> list[tuple[str, str]]:
    """The headers; a value that is no text (RFC 9110, 5.5) is left out."""
    try:
        return list(response.headers.items())
    except ValueError:
        return list(_readable(response))


def _readable(response: BaseResponse) -> Iterator[tuple[str, str]]:
    for name in response.headers.keys():
        try:
            yield from ((name, value) for value in response.get_header_all(name))
        except ValueError:
            continue


def _failure(error: Exception) -> TransportError:
    """The error without the address that pyreqwest's own message has.

    For the address's sake it is not raised while the other is handled, which would
    be its context then.

    Its classes call every failure before the answer one to connect; hyper's words for
    the causes know better, and a POST is repeated only where they do.
    """
    if not isinstance(error, DetailedPyreqwestError):
        return TransportError(str(error), connected=False)
    causes = [cause["message"] for cause in error.details["causes"] or ()]
    return TransportError(
        causes[-1] if len(causes) > 1 else error.message,
        timed_out=isinstance(error, RequestTimeoutError),
        connected=_NOT_CONNECTED not in causes,
    )
