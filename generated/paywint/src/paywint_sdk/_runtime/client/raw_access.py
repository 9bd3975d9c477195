"""``with_raw_response`` and ``with_streaming_response``: the same methods, other answers.

Both are copies of a resource whose calls are carried out in another way; they are made
when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from .given import Arguments, Given
from .opening import AsyncOpened, AsyncReadBody, Opened, ReadBody
from .pages import AsyncPage, Page
from .stream_operation import asking_for_stream
from .streaming_response import (
    AsyncStreamingCall,
    AsyncStreamingResponse,
    StreamingCall,
    StreamingResponse,
)
from .streams import AsyncStream, Stream, async_stream_of, stream_of

if TYPE_CHECKING:
    from typing import Unpack

    from .operation import Operation
    from .options import RequestOptions
    from .pages import AsyncSend, Send
    from .paging import PagedOperation
    from .raw_response import RawResponse

ResourceT = TypeVar("ResourceT")

Open: TypeAlias = "Callable[[Operation[Any], Arguments], Opened[Any]]"
AsyncOpen: TypeAlias = (
    "Callable[[Operation[Any], Arguments], Awaitable[AsyncOpened[Any]]]"
)


class Calls(Protocol):
    """Ways to carry out operations, in the place of a resource's own."""

    def call(self, operation: Any, arguments: Arguments) -> object:
        """In the place of ``_call``."""
        ...

    def pages(self, operation: Any, arguments: Arguments) -> object:
        """In the place of ``_pages``."""
        ...

    def stream(self, operation: Any, arguments: Arguments) -> object:
        """In the place of ``_stream``."""
        ...


class RawCalls:
    """Calls whose answers are read to their end and left as they came."""

    def __init__(self, send: Send[Any]) -> None:
        self._send = send

    def call(self, operation: Operation[Any], arguments: Arguments) -> RawResponse[Any]:
        """The answer."""
        return self._send(operation, arguments)

    def pages(
        self, operation: PagedOperation[Any, Any], arguments: Arguments
    ) -> RawResponse[Page[Any, Any]]:
        """The answer that is the first page."""
        response: RawResponse[Any] = self._send(operation, arguments)
        return response.read_by(lambda raw: Page(self._send, operation, arguments, raw))

    def stream(
        self, operation: Operation[Any], arguments: Arguments
    ) -> RawResponse[Stream[Any]]:
        """The answer that is a stream."""
        response: RawResponse[Any] = self._send(operation, arguments)
        return response.read_by(
            lambda raw: stream_of(Opened(raw.call, ReadBody(raw.response)))
        )


class AsyncRawCalls:
    """``RawCalls``, awaited."""

    def __init__(self, send: AsyncSend[Any]) -> None:
        self._send = send

    async def call(
        self, operation: Operation[Any], arguments: Arguments
    ) -> RawResponse[Any]:
        """The answer."""
        return await self._send(operation, arguments)

    async def pages(
        self, operation: PagedOperation[Any, Any], arguments: Arguments
    ) -> RawResponse[AsyncPage[Any, Any]]:
        """The answer that is the first page."""
        response: RawResponse[Any] = await self._send(operation, arguments)
        return response.read_by(
            lambda raw: AsyncPage(self._send, operation, arguments, raw)
        )

    async def stream(
        self, operation: Operation[Any], arguments: Arguments
    ) -> RawResponse[AsyncStream[Any]]:
        """The answer that is a stream."""
        response: RawResponse[Any] = await self._send(operation, arguments)
        opened = AsyncOpened(response.call, AsyncReadBody(response.response))
        stream = await async_stream_of(opened)
        return response.read_by(lambda raw: stream)


class StreamingCalls:
    """Calls whose answers are opened and not read."""

    def __init__(self, open_: Open, send: Send[Any]) -> None:
        self._open = open_
        self._send = send

    def call(
        self, operation: Operation[Any], arguments: Arguments
    ) -> StreamingCall[Any]:
        """The call, to be made in a ``with`` statement."""
        return self._made(operation, arguments, lambda answer: answer.raw().parse())

    def pages(
        self, operation: PagedOperation[Any, Any], arguments: Arguments
    ) -> StreamingCall[Page[Any, Any]]:
        """The call for the first page, to be made in a ``with`` statement."""

        def page(answer: StreamingResponse[Any]) -> Page[Any, Any]:
            return Page(self._send, operation, arguments, answer.raw())

        return self._made(operation, arguments, page)

    def stream(
        self, operation: Operation[Any], arguments: Arguments
    ) -> StreamingCall[Stream[Any]]:
        """The call for a stream, to be made in a ``with`` statement."""
        return self._made(operation, arguments, lambda answer: stream_of(answer.opened))

    def _made(
        self,
        operation: Operation[Any],
        arguments: Arguments,
        make: Callable[[StreamingResponse[Any]], Any],
    ) -> StreamingCall[Any]:
        return StreamingCall(
            lambda: StreamingResponse(self._open(operation, arguments), make)
        )


class AsyncStreamingCalls:
    """``StreamingCalls``, awaited."""

    def __init__(self, open_: AsyncOpen, send: AsyncSend[Any]) -> None:
        self._open = open_
        self._send = send

    async def call(
        self, operation: Operation[Any], arguments: Arguments
    ) -> AsyncStreamingResponse[Any]:
        """The answer whose body is still to come."""

        async def whole(answer: AsyncStreamingResponse[Any]) -> Any:
            return (await answer.raw()).parse()

        return AsyncStreamingResponse(await self._open(operation, arguments), whole)

    async def pages(
        self, operation: PagedOperation[Any, Any], arguments: Arguments
    ) -> AsyncStreamingResponse[AsyncPage[Any, Any]]:
        """The answer that is the first page, whose body is still to come."""

        async def page(answer: AsyncStreamingResponse[Any]) -> AsyncPage[Any, Any]:
            return AsyncPage(self._send, operation, arguments, await answer.raw())

        return AsyncStreamingResponse(await self._open(operation, arguments), page)

    async def stream(
        self, operation: Operation[Any], arguments: Arguments
    ) -> AsyncStreamingResponse[AsyncStream[Any]]:
        """The answer that is a stream."""

        async def stream(answer: AsyncStreamingResponse[Any]) -> AsyncStream[Any]:
            return await async_stream_of(answer.opened)

        return AsyncStreamingResponse(await self._open(operation, arguments), stream)


class AsyncStreamingMethods:
    """The methods of a resource, each to be called in an ``async with`` statement.

    A method that awaits gives a coroutine, which can't be entered by itself.
    """

    def __init__(self, resource: object) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Callable[..., AsyncStreamingCall[Any]]:
        """A method of the resource."""
        method: Callable[..., Coroutine[Any, Any, AsyncStreamingResponse[Any]]]
        method = getattr(self._resource, name)

        def call(*arguments: object, **named: object) -> AsyncStreamingCall[Any]:
            return AsyncStreamingCall(method(*arguments, **named))

        return call


def carried_out_by(resource: ResourceT, calls: Calls) -> ResourceT:
    """A copy of a resource whose methods carry out their calls in another way."""

    def call(op: Any, options: RequestOptions, **given: Unpack[Given]) -> object:
        return calls.call(op, Arguments.of(options, given))

    def pages(op: Any, options: RequestOptions, **given: Unpack[Given]) -> object:
        return calls.pages(op, Arguments.of(options, given))

    def stream(op: Any, options: RequestOptions, **given: Unpack[Given]) -> object:
        return calls.stream(op, Arguments.of(options, given))

    def call_or_stream(
        op: Any, options: RequestOptions, streams: object, **given: Unpack[Given]
    ) -> object:
        arguments = Arguments.of(options, given)
        if streams is not True:
            return calls.call(op, arguments)
        return calls.stream(op, asking_for_stream(op, arguments))

    copy = object.__new__(type(resource))
    own = {"_call": call, "_pages": pages, "_stream": stream}
    vars(copy).update(vars(resource), _call_or_stream=call_or_stream, **own)
    return copy
