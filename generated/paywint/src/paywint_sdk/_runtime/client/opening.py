"""Calls whose answers are opened and not read: the reader decides how much it wants."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .transport import BodyTooLargeError, HTTPResponse, TransportError

if TYPE_CHECKING:
    from .call import Call
    from .transport import (
        AsyncResponseStream,
        AsyncTransport,
        ResponseStream,
        Transport,
    )

T = TypeVar("T")


class Opened(Generic[T]):
    """A success whose body is still to come, and the call that it answers."""

    def __init__(self, call: Call[T], stream: ResponseStream) -> None:
        self.call = call
        self.stream = stream
        self._closed = False

    def close(self) -> None:
        """Give the connection back, once."""
        if not self._closed:
            self._closed = True
            self.stream.close()


class AsyncOpened(Generic[T]):
    """``Opened``, awaited."""

    def __init__(self, call: Call[T], stream: AsyncResponseStream) -> None:
        self.call = call
        self.stream = stream
        self._closed = False

    async def close(self) -> None:
        """Give the connection back, once."""
        if not self._closed:
            self._closed = True
            await self.stream.close()


def open_stream(transport: Transport, call: Call[Any]) -> ResponseStream:
    """Send, and again where that is safe; gives a success.

    Raises:
        APIError: There is none; the body of a refusal was read.
    """
    while True:
        request = replace(call.begin_attempt(), is_streamed=True)
        try:
            stream = transport.send(request)
            response = HTTPResponse(stream.status, stream.headers, b"")
            if call.accepts(response):
                call.delay_after_answer(response)
                return stream
            response = _whole(stream, call.limit)
        except TransportError as failure:
            delay: float | None = call.delay_after_failure(failure)
        except BodyTooLargeError as error:
            raise call.too_large(error) from error
        else:
            delay = call.delay_after_answer(response)
            if delay is None:
                raise call.refusal(response)
        time.sleep(delay or 0.0)


async def open_async_stream(
    transport: AsyncTransport, call: Call[Any]
) -> AsyncResponseStream:
    """``open_stream``, awaited."""
    import anyio

    while True:
        request = replace(call.begin_attempt(), is_streamed=True)
        try:
            stream = await transport.send(request)
            response = HTTPResponse(stream.status, stream.headers, b"")
            if call.accepts(response):
                call.delay_after_answer(response)
                return stream
            response = await _whole_async(stream, call.limit)
        except TransportError as failure:
            delay: float | None = call.delay_after_failure(failure)
        except BodyTooLargeError as error:
            raise call.too_large(error) from error
        else:
            delay = call.delay_after_answer(response)
            if delay is None:
                raise call.refusal(response)
        await anyio.sleep(delay or 0.0)


def _whole(stream: ResponseStream, limit: int) -> HTTPResponse:
    try:
        return HTTPResponse(stream.status, stream.headers, stream.read(limit))
    finally:
        stream.close()


async def _whole_async(stream: AsyncResponseStream, limit: int) -> HTTPResponse:
    try:
        return HTTPResponse(stream.status, stream.headers, await stream.read(limit))
    finally:
        await stream.close()


class ReadBody:
    """An answer that was read, as a stream."""

    def __init__(self, response: HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self._content = response.content

    def read(self, limit: int) -> bytes:
        """The body."""
        return self._content

    def chunks(self) -> Iterator[bytes]:
        """The body in one piece."""
        yield self._content

    def close(self) -> None:
        """Nothing is open."""


class AsyncReadBody:
    """``ReadBody``, awaited."""

    def __init__(self, response: HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self._content = response.content

    async def read(self, limit: int) -> bytes:
        """The body."""
        return self._content

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body in one piece."""
        yield self._content

    async def close(self) -> None:
        """Nothing is open."""
