"""``StreamingResponse``: an answer whose body is read as it comes."""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterator,
)
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .download import Download, Progress, Target
from .lines import TextLines
from .transport import BodyTooLargeError, HTTPResponse, TransportError

if TYPE_CHECKING:
    from types import TracebackType

    from .call import Call
    from .opening import AsyncOpened, Opened
    from .raw_response import RawResponse

T_co = TypeVar("T_co", covariant=True)


class _Head(Generic[T_co]):
    """What is known of an answer before its body is here.

    Attributes:
        status_code: The status.
        headers: The headers.
        request_id: What the API calls the request, if it says so.
    """

    def __init__(self, call: Call[Any], head: HTTPResponse) -> None:
        self.status_code = head.status
        self.headers = head.headers
        self.request_id = call.request_id(head)
        self._call = call

    def __repr__(self) -> str:
        """The class and the status."""
        return f"<{type(self).__name__} {self.status_code}>"

    def _lines(self) -> TextLines:
        return TextLines(self.headers.get("content-type", ""))

    def _raw(self, content: bytes) -> RawResponse[Any]:
        response = HTTPResponse(self.status_code, self.headers, content)
        return self._call.raw(response)


class StreamingResponse(_Head[T_co]):
    """An answer whose body is read as it comes; ``T_co`` is what the method gives.

    It is open inside of its ``with`` statement. The body comes once: read it by one of
    the methods.

    Attributes:
        opened: The answer as the transport gives it.
    """

    def __init__(
        self,
        opened: Opened[Any],
        make: Callable[[StreamingResponse[Any]], T_co],
    ) -> None:
        stream = opened.stream
        super().__init__(opened.call, HTTPResponse(stream.status, stream.headers, b""))
        self.opened = opened
        self._stream = stream
        self._make = make

    def iter_bytes(self) -> Iterator[bytes]:
        """The decompressed body, in pieces as they come; there is no limit to it.

        Raises:
            APIConnectionError: It broke off.
        """
        try:
            yield from self._stream.chunks()
        except TransportError as failure:
            raise self._call.broken_off(failure) from failure

    def iter_lines(self) -> Iterator[str]:
        """The lines of a text, without their ends."""
        lines = self._lines()
        for chunk in self.iter_bytes():
            yield from lines.add(chunk)
        yield from lines.rest()

    def read(self) -> bytes:
        """The whole body.

        Raises:
            APIConnectionError: It broke off.
            APIResponseValidationError: It is larger than ``max_response_bytes``.
        """
        try:
            return self._stream.read(self._call.limit)
        except TransportError as failure:
            raise self._call.broken_off(failure) from failure
        except BodyTooLargeError as error:
            raise self._call.too_large(error) from error

    def parse(self) -> T_co:
        """What the method gives for this answer.

        It is read to its end for that, unless it is a stream.
        """
        return self._make(self)

    def raw(self) -> RawResponse[Any]:
        """The answer, read to its end."""
        return self._raw(self.read())

    def write_to(self, target: Target, progress: Progress | None = None) -> int:
        """Write the body to a file, or to something that is open for writing bytes.

        A path gets its file when all is there; what it had before is replaced.

        Args:
            target: Where to write.
            progress: Called with the bytes that were written so far, and with how many
                there will be, where the API says so.

        Returns:
            How many bytes were written.

        Raises:
            APIConnectionError: The body broke off.
            OSError: It can't be written.
        """
        with Download(target, self.headers, progress) as download:
            for chunk in self.iter_bytes():
                download.add(chunk)
        return download.size

    def close(self) -> None:
        """Give the connection back, whatever is left of the body."""
        self.opened.close()


class AsyncStreamingResponse(_Head[T_co]):
    """``StreamingResponse``, awaited."""

    def __init__(
        self,
        opened: AsyncOpened[Any],
        make: Callable[[AsyncStreamingResponse[Any]], Awaitable[T_co]],
    ) -> None:
        stream = opened.stream
        super().__init__(opened.call, HTTPResponse(stream.status, stream.headers, b""))
        self.opened = opened
        self._stream = stream
        self._make = make

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The decompressed body, in pieces as they come; there is no limit to it.

        Raises:
            APIConnectionError: It broke off.
        """
        try:
            async for chunk in self._stream.chunks():
                yield chunk
        except TransportError as failure:
            raise self._call.broken_off(failure) from failure

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of a text, without their ends."""
        lines = self._lines()
        async for chunk in self.iter_bytes():
            for line in lines.add(chunk):
                yield line
        for line in lines.rest():
            yield line

    async def read(self) -> bytes:
        """The whole body.

        Raises:
            APIConnectionError: It broke off.
            APIResponseValidationError: It is larger than ``max_response_bytes``.
        """
        try:
            return await self._stream.read(self._call.limit)
        except TransportError as failure:
            raise self._call.broken_off(failure) from failure
        except BodyTooLargeError as error:
            raise self._call.too_large(error) from error

    async def parse(self) -> T_co:
        """What the method gives for this answer.

        It is read to its end for that, unless it is a stream.
        """
        return await self._make(self)

    async def raw(self) -> RawResponse[Any]:
        """The answer, read to its end."""
        return self._raw(await self.read())

    async def write_to(self, target: Target, progress: Progress | None = None) -> int:
        """Write the body to a file, or to something that is open for writing bytes.

        A path gets its file when all is there; what it had before is replaced. The
        file is written in threads, so that the event loop goes on.

        Args:
            target: Where to write.
            progress: Called with the bytes that were written so far, and with how many
                there will be, where the API says so.

        Returns:
            How many bytes were written.

        Raises:
            APIConnectionError: The body broke off.
            OSError: It can't be written.
        """
        from anyio.to_thread import run_sync

        with Download(target, self.headers, progress) as download:
            async for chunk in self.iter_bytes():
                await run_sync(download.write, chunk)
                download.tell()
        return download.size

    async def close(self) -> None:
        """Give the connection back, whatever is left of the body."""
        await self.opened.close()


class StreamingCall(Generic[T_co]):
    """A call that is made when the ``with`` statement begins."""

    def __init__(self, make: Callable[[], StreamingResponse[T_co]]) -> None:
        self._make = make
        self._response: StreamingResponse[T_co] | None = None

    def __enter__(self) -> StreamingResponse[T_co]:
        """Make the call; raises what the method raises."""
        self._response = self._make()
        return self._response

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Give the connection back."""
        if self._response is not None:
            self._response.close()


class AsyncStreamingCall(Generic[T_co]):
    """A call that is made when the ``async with`` statement begins."""

    def __init__(self, call: Coroutine[Any, Any, AsyncStreamingResponse[T_co]]) -> None:
        self._call: Awaitable[AsyncStreamingResponse[T_co]] = call
        self._response: AsyncStreamingResponse[T_co] | None = None

    async def __aenter__(self) -> AsyncStreamingResponse[T_co]:
        """Make the call; raises what the method raises."""
        self._response = await self._call
        return self._response

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Give the connection back."""
        if self._response is not None:
            await self._response.close()
