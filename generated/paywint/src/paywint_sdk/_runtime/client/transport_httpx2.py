"""Transports on httpx2; the only module that imports it, when a first call is made."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2

from .transport import BodyTooLargeError, Headers, HTTPRequest, Timeout, TransportError

_NOT_CONNECTED = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)


class HTTPX2Transport:
    """Sends with an ``httpx2.Client``: a given one, which stays open, or its own.

    A given client's settings (proxies, certificates, redirects) hold; its own follows
    no redirects and keeps no cookies.
    """

    def __init__(self, client: httpx2.Client | None = None) -> None:
        self._owned = client is None
        self._client = client or httpx2.Client(cookies=_no_cookies())

    def send(self, request: HTTPRequest) -> HTTPX2ResponseStream:
        """Send; raises TransportError."""
        with _translated():
            prepared = self._client.build_request(
                request.method,
                request.url,
                headers=_encoded(request.headers),
                content=request.content,
                timeout=_timeout(request.timeout),
            )
            return HTTPX2ResponseStream(self._client.send(prepared, stream=True))

    def close(self) -> None:
        """Close the client, if it is the transport's own."""
        if self._owned:
            self._client.close()


class HTTPX2ResponseStream:
    """An answer from httpx2."""

    def __init__(self, response: httpx2.Response) -> None:
        self._response = response
        self.status = response.status_code
        self.headers = Headers(response.headers.multi_items())

    def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        chunks: list[bytes] = []
        size = 0
        with _translated():
            for chunk in self._response.iter_bytes():
                size += len(chunk)
                if size > limit:
                    raise BodyTooLargeError(limit)
                chunks.append(chunk)
        return b"".join(chunks)

    def close(self) -> None:
        """Give the connection back."""
        with _translated():
            self._response.close()


class AsyncHTTPX2Transport:
    """``HTTPX2Transport`` with an ``httpx2.AsyncClient``."""

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        self._owned = client is None
        self._client = client or httpx2.AsyncClient(cookies=_no_cookies())

    async def send(self, request: HTTPRequest) -> AsyncHTTPX2ResponseStream:
        """Send; raises TransportError."""
        with _translated():
            prepared = self._client.build_request(
                request.method,
                request.url,
                headers=_encoded(request.headers),
                content=request.content,
                timeout=_timeout(request.timeout),
            )
            response = await self._client.send(prepared, stream=True)
            return AsyncHTTPX2ResponseStream(response)

    async def close(self) -> None:
        """Close the client, if it is the transport's own."""
        if self._owned:
            await self._client.aclose()


class AsyncHTTPX2ResponseStream:
    """An answer from httpx2, awaited."""

    def __init__(self, response: httpx2.Response) -> None:
        self._response = response
        self.status = response.status_code
        self.headers = Headers(response.headers.multi_items())

    async def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        chunks: list[bytes] = []
        size = 0
        with _translated():
            async for chunk in self._response.aiter_bytes():
                size += len(chunk)
                if size > limit:
                    raise BodyTooLargeError(limit)
                chunks.append(chunk)
        return b"".join(chunks)

    async def close(self) -> None:
        """Give the connection back."""
        with _translated():
            await self._response.aclose()


def _no_cookies() -> CookieJar:
    """A jar that takes nothing: a call must not depend on the calls before it."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _encoded(headers: list[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers]


def _timeout(timeout: Timeout) -> httpx2.Timeout:
    return httpx2.Timeout(
        connect=timeout.connect,
        read=timeout.read,
        write=timeout.write,
        pool=timeout.pool,
    )


@contextlib.contextmanager
def _translated() -> Generator[None]:
    """Turn the errors of httpx2 into TransportError."""
    try:
        yield
    except (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise TransportError(
            str(error) or type(error).__name__,
            timed_out=isinstance(error, httpx2.TimeoutException),
            connected=not isinstance(error, (*_NOT_CONNECTED, httpx2.InvalidURL)),
        ) from error
