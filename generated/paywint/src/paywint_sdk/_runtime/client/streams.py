"""``Stream``: values of an answer, one after the other as they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from .response import MisfitError
from .stream_operation import streamed
from .streamed_response import Piece, Pieces, StreamedResponse
from .transport import BodyTooLargeError, HTTPResponse, TransportError

if TYPE_CHECKING:
    from types import TracebackType

    from .opening import AsyncOpened, Opened

ItemT_co = TypeVar("ItemT_co", covariant=True)


class _Reading(Generic[ItemT_co]):
    """What the two kinds of streams share.

    Attributes:
        status_code: The status.
        headers: The headers.
        request_id: What the API calls the request, if it says so.
    """

    def __init__(
        self, opened: Opened[Any] | AsyncOpened[Any], declared: StreamedResponse
    ) -> None:
        self._call = opened.call
        self._declared = declared
        self._pieces: Pieces = declared.pieces()
        self._count = 0
        self.status_code = opened.stream.status
        self.headers = opened.stream.headers
        self.request_id = opened.call.request_id(self._answer(b""))

    def __repr__(self) -> str:
        """The class and the operation."""
        return f"<{type(self).__name__} of {self._call.name}>"

    def _added(self, chunk: bytes) -> Iterator[Piece]:
        yield from self._pieces.add(chunk)
        if self._pieces.size > self._call.limit:
            error = BodyTooLargeError(self._call.limit)
            raise self._call.too_large(error) from error

    def _item(self, piece: Piece) -> ItemT_co:
        try:
            found = self._declared.read(piece)
        except MisfitError as misfit:
            misfit.path = (self._count, *misfit.path)
            content = piece if isinstance(piece, bytes) else piece.data.encode()
            read = partial(self._declared.read_unchecked, piece)
            found = self._call.unfit(self._answer(content), misfit, read)
        self._count += 1
        return cast("ItemT_co", found)

    def _answer(self, content: bytes) -> HTTPResponse:
        return HTTPResponse(self.status_code, self.headers, content)


class Stream(_Reading[ItemT_co]):
    """Values as they come: ``for item in stream``.

    A stream that is not read to its end is to be closed: by ``with`` or ``close``.

    Raises, while it is read:
        APIConnectionError: The stream broke off.
        APIResponseValidationError: A value does not fit.
    """

    def __init__(self, opened: Opened[Any], declared: StreamedResponse) -> None:
        super().__init__(opened, declared)
        self._opened = opened
        self._items = self._read()

    def __iter__(self) -> Iterator[ItemT_co]:
        """The stream itself."""
        return self

    def __next__(self) -> ItemT_co:
        """The next value, when it is here."""
        return next(self._items)

    def __enter__(self) -> Self:
        """The stream itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Give the connection back; there are no more values."""
        self._items.close()
        self._opened.close()

    def _read(self) -> Generator[ItemT_co, None, None]:
        try:
            for chunk in self._opened.stream.chunks():
                for piece in self._added(chunk):
                    if self._declared.is_end(piece):
                        return
                    yield self._item(piece)
            for piece in self._pieces.rest():
                yield self._item(piece)
        except TransportError as failure:
            raise self._call.broken_off(failure) from failure
        finally:
            self._opened.close()


class AsyncStream(_Reading[ItemT_co]):
    """Values as they come: ``async for item in stream``.

    A stream that is not read to its end is to be closed: by ``async with`` or ``close``.

    Raises, while it is read:
        APIConnectionError: The stream broke off.
        APIResponseValidationError: A value does not fit.
    """

    def __init__(self, opened: AsyncOpened[Any], declared: StreamedResponse) -> None:
        super().__init__(opened, declared)
        self._opened = opened
        self._items = self._read()

    def __aiter__(self) -> AsyncIterator[ItemT_co]:
        """The stream itself."""
        return self

    async def __anext__(self) -> ItemT_co:
        """The next value, when it is here."""
        return await anext(self._items)

    async def __aenter__(self) -> Self:
        """The stream itself."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        await self.close()

    async def close(self) -> None:
        """Give the connection back; there are no more values."""
        await self._items.aclose()
        await self._opened.close()

    async def _read(self) -> AsyncGenerator[ItemT_co, None]:
        try:
            async for chunk in self._opened.stream.chunks():
                for piece in self._added(chunk):
                    if self._declared.is_end(piece):
                        return
                    yield self._item(piece)
            for piece in self._pieces.rest():
                yield self._item(piece)
        except TransportError as failure:
            raise self._call.broken_off(failure) from failure
        finally:
            await self._opened.close()


def stream_of(opened: Opened[Any]) -> Stream[Any]:
    """The stream in an answer that was opened.

    Raises:
        APIResponseValidationError: It holds something else, which was read.
    """
    declared = streamed(opened)
    if declared is not None:
        return Stream(opened, declared)
    stream = opened.stream
    try:
        content = stream.read(opened.call.limit)
    except BodyTooLargeError as error:
        raise opened.call.too_large(error) from error
    except TransportError as failure:
        raise opened.call.broken_off(failure) from failure
    finally:
        opened.close()
    raise opened.call.no_stream(HTTPResponse(stream.status, stream.headers, content))


async def async_stream_of(opened: AsyncOpened[Any]) -> AsyncStream[Any]:
    """``stream_of``, awaited."""
    declared = streamed(opened)
    if declared is not None:
        return AsyncStream(opened, declared)
    stream = opened.stream
    try:
        content = await stream.read(opened.call.limit)
    except BodyTooLargeError as error:
        raise opened.call.too_large(error) from error
    except TransportError as failure:
        raise opened.call.broken_off(failure) from failure
    finally:
        await opened.close()
    raise opened.call.no_stream(HTTPResponse(stream.status, stream.headers, content))
