"""Secrets that are fetched: what a client sends in their place, and when they are asked.

A request is made with a mark where the secret belongs. Just before it is sent, the
transport puts the secret there that holds now, and fetches one first if that is due; so
it is for every kind of call, and no secret is in a request that hooks or logs see. An
answer of 401 has the secret renewed, and the request sent again, once.
"""

from __future__ import annotations

import inspect
import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from .transport import TransportError, exchange, exchange_async

if TYPE_CHECKING:
    from .transport import (
        AsyncResponseStream,
        AsyncTransport,
        HTTPRequest,
        HTTPResponse,
        ResponseStream,
        Transport,
    )

Send = Callable[["HTTPRequest"], "HTTPResponse"]
"""Sends a request for a secret and reads the answer."""
AsyncSend = Callable[["HTTPRequest"], Awaitable["HTTPResponse"]]

_LARGEST_ANSWER = 1_000_000
_UNAUTHORIZED = 401


class RenewedSecret:
    """A secret that has to be fetched; calling it gives the mark that stands for it."""

    def __init__(self) -> None:
        self._mark = f"secret-{secrets.token_hex(16)}"

    def __call__(self) -> str:
        """The mark."""
        return self._mark

    def __repr__(self) -> str:
        """Neither the secret nor the mark."""
        return f"{type(self).__name__}(...)"

    def current(self, send: Send) -> str:
        """The secret that holds now.

        Raises:
            APIError: It can't be had.
            TransportError: Nor asked for.
        """
        raise NotImplementedError

    async def current_async(self, send: AsyncSend) -> str:
        """``current``, awaited."""
        raise NotImplementedError

    def reject(self, secret: str) -> bool:
        """The API refused a secret; whether another one can be had."""
        raise NotImplementedError


class AwaitedSecret(RenewedSecret):
    """What an async function gives; it is asked for every request."""

    def __init__(self, function: Callable[[], Awaitable[str]]) -> None:
        super().__init__()
        self._function = function

    def current(self, send: Send) -> str:
        """Refused: nothing awaits it.

        Raises:
            TypeError: in any case.
        """
        raise TypeError("a secret that an async function gives needs the async client")

    async def current_async(self, send: AsyncSend) -> str:
        """What the function gives."""
        return await self._function()

    def reject(self, secret: str) -> bool:
        """It is asked every time, and would say the same."""
        return False


def is_async(function: object) -> bool:
    """Whether calling gives something to await."""
    name = "__call__"
    call = getattr(type(function), name, None)
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(call)


class _Filling:
    """A request whose marks are replaced by secrets."""

    def __init__(
        self, request: HTTPRequest, used: Iterable[tuple[RenewedSecret, str]]
    ) -> None:
        self._used = tuple(used)
        headers = [(name, self._filled(value)) for name, value in request.headers]
        url = self._filled(request.url, encoded=True)
        self.request = replace(request, headers=headers, url=url)

    def _filled(self, text: str, *, encoded: bool = False) -> str:
        for source, secret in self._used:
            written = quote(secret, safe="") if encoded else secret
            text = text.replace(source(), written)
        return text

    def reject(self) -> bool:
        """The API refused the secrets; whether sending again makes sense."""
        content = self.request.content
        again = content is None or isinstance(content, bytes) or content.is_repeatable
        return any([source.reject(secret) for source, secret in self._used]) and again

    def hide(self, failure: TransportError) -> None:
        """Take the secrets out of what is said of a failure."""
        said = str(failure)
        for _, secret in self._used:
            said = said.replace(secret, "[secret]").replace(quote(secret), "[secret]")
        failure.args = (said, *failure.args[1:])


class RenewingTransport:
    """A transport that fills in secrets; not one that follows redirects."""

    def __init__(self, inner: Transport, sources: tuple[RenewedSecret, ...]) -> None:
        self._inner = inner
        self._sources = sources

    def send(self, request: HTTPRequest) -> ResponseStream:
        """Send with the secrets that hold now; raises TransportError and APIError."""
        used = _used(request, self._sources)
        if not used:
            return self._inner.send(request)
        filling = self._filling(request, used)
        stream = self._send(filling)
        if stream.status != _UNAUTHORIZED or not filling.reject():
            return stream
        stream.close()
        return self._send(self._filling(request, used))

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()

    def _filling(self, request: HTTPRequest, used: list[RenewedSecret]) -> _Filling:
        return _Filling(request, [(each, each.current(self._fetch)) for each in used])

    def _fetch(self, request: HTTPRequest) -> HTTPResponse:
        return exchange(self._inner, request, _LARGEST_ANSWER)

    def _send(self, filling: _Filling) -> ResponseStream:
        try:
            return self._inner.send(filling.request)
        except TransportError as failure:
            filling.hide(failure)
            raise


class AsyncRenewingTransport:
    """``RenewingTransport``, awaited."""

    def __init__(
        self, inner: AsyncTransport, sources: tuple[RenewedSecret, ...]
    ) -> None:
        self._inner = inner
        self._sources = sources

    async def send(self, request: HTTPRequest) -> AsyncResponseStream:
        """Send with the secrets that hold now; raises TransportError and APIError."""
        used = _used(request, self._sources)
        if not used:
            return await self._inner.send(request)
        filling = await self._filling(request, used)
        stream = await self._send(filling)
        if stream.status != _UNAUTHORIZED or not filling.reject():
            return stream
        await stream.close()
        return await self._send(await self._filling(request, used))

    async def close(self) -> None:
        """Close the connections."""
        await self._inner.close()

    async def _filling(
        self, request: HTTPRequest, used: list[RenewedSecret]
    ) -> _Filling:
        found = [(each, await each.current_async(self._fetch)) for each in used]
        return _Filling(request, found)

    async def _fetch(self, request: HTTPRequest) -> HTTPResponse:
        return await exchange_async(self._inner, request, _LARGEST_ANSWER)

    async def _send(self, filling: _Filling) -> AsyncResponseStream:
        try:
            return await self._inner.send(filling.request)
        except TransportError as failure:
            filling.hide(failure)
            raise


def _used(
    request: HTTPRequest, sources: tuple[RenewedSecret, ...]
) -> list[RenewedSecret]:
    """The secrets that a request holds the marks of."""
    texts = [request.url, *(value for _, value in request.headers)]
    return [each for each in sources if any(each() in text for text in texts)]
