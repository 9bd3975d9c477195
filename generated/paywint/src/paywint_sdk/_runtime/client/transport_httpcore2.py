"""The usual transports: connections of httpcore2, the engine of httpx2.

What httpx2 adds for browsers' sake (redirects, cookies, a URL class) a call of an API
has no use for, and it is a third of the cost of one. Loaded when a first call is made.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, Generic, TypedDict, TypeVar, cast

import anyio
import httpcore2

from .address import Address
from .content_coding import ACCEPTED, ContentDecoder
from .deadline import Deadline, DeadlineBackend
from .sent_content import framing
from .transport import BodyTooLargeError, Headers, HTTPRequest, Timeout, TransportError

if TYPE_CHECKING:
    import ssl


class _Limits(TypedDict):
    max_connections: int
    max_keepalive_connections: int
    keepalive_expiry: float
    """Seconds."""


_NOT_CONNECTED: Final = (
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)
_FAILURES: Final = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
    httpcore2.ConnectionNotAvailable,
)
_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH"})
_LIMITS: Final[_Limits] = {
    "max_connections": 100,
    "max_keepalive_connections": 20,
    "keepalive_expiry": 5.0,
}

PoolT = TypeVar("PoolT")


class HTTPCore2Transport:
    """Sends over its own connections; follows no redirects and keeps no cookies."""

    def __init__(self) -> None:
        self._deadline = Deadline()
        backend = DeadlineBackend(self._deadline)
        self._pools = _Pools(
            lambda context: httpcore2.ConnectionPool(
                context, network_backend=backend, **_LIMITS
            )
        )

    def send(self, request: HTTPRequest) -> HTTPCore2ResponseStream:
        """Send; raises TransportError."""
        prepared = _prepared(request)
        pool = self._pools.of(prepared)
        end = _end(request.timeout)
        try:
            with self._deadline.until(end):
                response = pool.handle_request(prepared)
        except _FAILURES as error:
            raise _failure(error) from error
        return HTTPCore2ResponseStream(response, self._deadline, end)

    def close(self) -> None:
        """Close the connections."""
        for pool in self._pools.taken():
            pool.close()


class _Response:
    """What both kinds of answers know."""

    def __init__(self, response: httpcore2.Response) -> None:
        self._response = response
        self.status = response.status
        self.headers = Headers(self._pairs)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for name, value in self._response.headers:
            yield name.decode("latin-1"), value.decode("latin-1")

    def _decoder(self) -> ContentDecoder | None:
        for name, _ in self._response.headers:
            if name.lower() == b"content-encoding":
                return ContentDecoder(self.headers["content-encoding"])
        return None


class HTTPCore2ResponseStream(_Response):
    """An answer from httpcore2."""

    def __init__(
        self, response: httpcore2.Response, deadline: Deadline, end: float
    ) -> None:
        super().__init__(response)
        self._deadline = deadline
        self._end = end

    def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        found: list[bytes] = []
        size = 0
        with self._deadline.until(self._end):
            for chunk in self.chunks():
                size += len(chunk)
                if size > limit:
                    raise BodyTooLargeError(limit)
                found.append(chunk)
        return found[0] if len(found) == 1 else b"".join(found)

    def chunks(self) -> Iterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        decoder = self._decoder()
        try:
            for chunk in cast("Iterable[bytes]", self._response.stream):
                if decoder is None:
                    yield chunk
                else:
                    yield from decoder.decoded(chunk)
        except _FAILURES as error:
            raise _failure(error) from error
        if decoder is not None:
            decoder.end()

    def close(self) -> None:
        """Give the connection back, or close it if there is more to read."""
        try:
            self._response.close()
        except _FAILURES as error:
            raise _failure(error) from error


class AsyncHTTPCore2Transport:
    """``HTTPCore2Transport``, awaited, on asyncio or trio."""

    def __init__(self) -> None:
        self._pools = _Pools(
            lambda context: httpcore2.AsyncConnectionPool(context, **_LIMITS)
        )

    async def send(self, request: HTTPRequest) -> AsyncHTTPCore2ResponseStream:
        """Send; raises TransportError."""
        prepared = _prepared(request)
        pool = self._pools.of(prepared)
        end = _end(request.timeout)
        try:
            with anyio.fail_after(_left(end)):
                response = await pool.handle_async_request(prepared)
        except (*_FAILURES, TimeoutError) as error:
            raise _failure(error) from error
        return AsyncHTTPCore2ResponseStream(response, end)

    async def close(self) -> None:
        """Close the connections."""
        for pool in self._pools.taken():
            await pool.aclose()


class AsyncHTTPCore2ResponseStream(_Response):
    """An answer from httpcore2, awaited."""

    def __init__(self, response: httpcore2.Response, end: float) -> None:
        super().__init__(response)
        self._end = end

    async def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        found: list[bytes] = []
        size = 0
        try:
            with anyio.fail_after(_left(self._end)):
                async for chunk in self.chunks():
                    size += len(chunk)
                    if size > limit:
                        raise BodyTooLargeError(limit)
                    found.append(chunk)
        except TimeoutError as error:
            raise _failure(error) from error
        return found[0] if len(found) == 1 else b"".join(found)

    async def chunks(self) -> AsyncIterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        decoder = self._decoder()
        try:
            async for chunk in cast("AsyncIterable[bytes]", self._response.stream):
                if decoder is None:
                    yield chunk
                else:
                    for piece in decoder.decoded(chunk):
                        yield piece
        except _FAILURES as error:
            raise _failure(error) from error
        if decoder is not None:
            decoder.end()

    async def close(self) -> None:
        """Give the connection back, or close it if there is more to read."""
        try:
            await self._response.aclose()
        except _FAILURES as error:
            raise _failure(error) from error


class _Pools(Generic[PoolT]):
    """Connections by scheme; certificates are loaded when https is first used."""

    def __init__(self, make: Callable[[ssl.SSLContext | None], PoolT]) -> None:
        self._make = make
        self._pools: dict[bytes, PoolT] = {}
        self._lock = threading.Lock()

    def of(self, request: httpcore2.Request) -> PoolT:
        """The connections for the request."""
        scheme = request.url.scheme
        found = self._pools.get(scheme)
        if found is None:
            with self._lock:
                found = self._pools.get(scheme) or self._made(scheme)
                self._pools[scheme] = found
        return found

    def taken(self) -> list[PoolT]:
        """All of them, to be closed."""
        with self._lock:
            taken = list(self._pools.values())
            self._pools.clear()
        return taken

    def _made(self, scheme: bytes) -> PoolT:
        is_secure = scheme == b"https"
        return self._make(httpcore2.default_ssl_context() if is_secure else None)


def _prepared(request: HTTPRequest) -> httpcore2.Request:
    try:
        address = Address.of(request.url)
    except ValueError as error:
        raise TransportError(str(error), connected=False) from None
    timeout = request.timeout
    limits = {
        "connect": timeout.connect,
        "read": timeout.read,
        "write": timeout.write,
        "pool": _shorter(timeout.pool, timeout.total),
    }
    return httpcore2.Request(
        request.method,
        httpcore2.URL(
            scheme=address.scheme.encode(),
            host=address.host.encode(),
            port=address.port,
            target=address.target.encode(),
        ),
        headers=_headers(request, address),
        content=request.content,
        extensions={"timeout": limits},
    )


def _headers(request: HTTPRequest, address: Address) -> list[tuple[bytes, bytes]]:
    """The request's headers, with those that a connection needs before them."""
    given = {name.lower() for name, _ in request.headers}
    headers = [(name.encode(), value.encode()) for name, value in request.headers]
    if address.authorization is not None and "authorization" not in given:
        headers.append((b"Authorization", address.authorization.encode()))
    if "accept-encoding" not in given:
        headers.append((b"Accept-Encoding", ACCEPTED.encode()))
    if request.content is not None or request.method in _WITH_BODY:
        headers.append(framing(request.content))
    if "host" not in given:
        headers.insert(0, (b"Host", address.authority.encode()))
    return headers


def _shorter(one: float | None, other: float | None) -> float | None:
    return one if other is None or (one is not None and one < other) else other


def _end(timeout: Timeout) -> float:
    return math.inf if timeout.total is None else time.monotonic() + timeout.total


def _left(end: float) -> float | None:
    return None if end == math.inf else max(end - time.monotonic(), 0.0)


def _failure(error: Exception) -> TransportError:
    is_late = isinstance(error, (httpcore2.TimeoutException, TimeoutError))
    return TransportError(
        str(error) or ("the time is over" if is_late else type(error).__name__),
        timed_out=is_late,
        connected=not isinstance(error, _NOT_CONNECTED),
    )
