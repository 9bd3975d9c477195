"""Transports on a whole httpx2 client: a given one, or one that goes through a proxy.

The only module that imports httpx2, when a first call is made.
"""

from __future__ import annotations

import math
import time
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final

import anyio
import httpx2

from .sent_content import Content, SentContent, framing
from .transport import BodyTooLargeError, Headers, HTTPRequest, Timeout, TransportError

_NOT_CONNECTED: Final = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    httpx2.InvalidURL,
)
_FAILURES: Final = (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError)


class HTTPX2Transport:
    """Sends with an ``httpx2.Client``: a given one, which stays open, or its own.

    A given client's settings (proxies, certificates, hooks) hold, but for redirects,
    which are never followed; its own keeps no cookies.
    """

    def __init__(
        self, client: httpx2.Client | None = None, *, proxy: str | None = None
    ) -> None:
        self._owned = client is None
        self._client = client or httpx2.Client(cookies=_no_cookies(), proxy=proxy)

    def send(self, request: HTTPRequest) -> HTTPX2ResponseStream:
        """Send; raises TransportError."""
        end = _end(request.timeout)
        try:
            prepared = _prepared(self._client, request)
            response = self._client.send(prepared, stream=True, follow_redirects=False)
        except _FAILURES as error:
            raise _failure(error) from error
        return HTTPX2ResponseStream(response, end)

    def close(self) -> None:
        """Close the client, if it is the transport's own."""
        if self._owned:
            self._client.close()


class HTTPX2ResponseStream:
    """An answer from httpx2."""

    def __init__(self, response: httpx2.Response, end: float) -> None:
        self._response = response
        self._end = end
        self.status = response.status_code
        self.headers = Headers(response.headers.multi_items())

    def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        found: list[bytes] = []
        size = 0
        for chunk in self.chunks():
            size += len(chunk)
            if size > limit:
                raise BodyTooLargeError(limit)
            if time.monotonic() > self._end:
                raise TransportError("the total time is over", timed_out=True)
            found.append(chunk)
        return b"".join(found)

    def chunks(self) -> Iterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        try:
            yield from self._response.iter_bytes()
        except _FAILURES as error:
            raise _failure(error) from error

    def close(self) -> None:
        """Give the connection back."""
        try:
            self._response.close()
        except _FAILURES as error:
            raise _failure(error) from error


class AsyncHTTPX2Transport:
    """``HTTPX2Transport`` with an ``httpx2.AsyncClient``."""

    def __init__(
        self, client: httpx2.AsyncClient | None = None, *, proxy: str | None = None
    ) -> None:
        self._owned = client is None
        self._client = client or httpx2.AsyncClient(cookies=_no_cookies(), proxy=proxy)

    async def send(self, request: HTTPRequest) -> AsyncHTTPX2ResponseStream:
        """Send; raises TransportError."""
        end = _end(request.timeout)
        try:
            prepared = _prepared(self._client, request)
            with anyio.fail_after(_left(end)):
                response = await self._client.send(
                    prepared, stream=True, follow_redirects=False
                )
        except (*_FAILURES, TimeoutError) as error:
            raise _failure(error) from error
        return AsyncHTTPX2ResponseStream(response, end)

    async def close(self) -> None:
        """Close the client, if it is the transport's own."""
        if self._owned:
            await self._client.aclose()


class AsyncHTTPX2ResponseStream:
    """An answer from httpx2, awaited."""

    def __init__(self, response: httpx2.Response, end: float) -> None:
        self._response = response
        self._end = end
        self.status = response.status_code
        self.headers = Headers(response.headers.multi_items())

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
        return b"".join(found)

    async def chunks(self) -> AsyncIterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        try:
            async for chunk in self._response.aiter_bytes():
                yield chunk
        except _FAILURES as error:
            raise _failure(error) from error

    async def close(self) -> None:
        """Give the connection back."""
        try:
            await self._response.aclose()
        except _FAILURES as error:
            raise _failure(error) from error


def _no_cookies() -> CookieJar:
    """A jar that takes nothing: a call must not depend on the calls before it."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _prepared(
    client: httpx2.Client | httpx2.AsyncClient, request: HTTPRequest
) -> httpx2.Request:
    content = request.content
    headers = [(name.encode(), value.encode()) for name, value in request.headers]
    if isinstance(content, SentContent):
        headers.append(framing(content))
    is_awaited = isinstance(client, httpx2.AsyncClient)
    return client.build_request(
        request.method,
        request.url,
        headers=headers,
        content=_awaited(content) if is_awaited else content,
        timeout=_timeout(request.timeout),
    )


def _awaited(content: Content | None) -> bytes | AsyncIterable[bytes] | None:
    """Content that is read from files, as nothing but what is awaited."""
    return aiter(content) if isinstance(content, SentContent) else content


def _timeout(timeout: Timeout) -> httpx2.Timeout:
    limits = (timeout.connect, timeout.read, timeout.write, timeout.pool)
    connect, read, write, pool = (_shorter(one, timeout.total) for one in limits)
    return httpx2.Timeout(connect=connect, read=read, write=write, pool=pool)


def _shorter(one: float | None, other: float | None) -> float | None:
    return one if other is None or (one is not None and one < other) else other


def _end(timeout: Timeout) -> float:
    return math.inf if timeout.total is None else time.monotonic() + timeout.total


def _left(end: float) -> float | None:
    return None if end == math.inf else max(end - time.monotonic(), 0.0)


def _failure(error: Exception) -> TransportError:
    is_late = isinstance(error, (httpx2.TimeoutException, TimeoutError))
    return TransportError(
        str(error) or ("the time is over" if is_late else type(error).__name__),
        timed_out=is_late,
        connected=not isinstance(error, _NOT_CONNECTED),
    )
