"""``with_raw_response`` and ``with_streaming_response``: the same methods, other answers.

Both are copies of a resource whose calls are carried out in another way; they are made
when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .given import Arguments, Given
from .pages import AsyncPage, Page
from .raw_response import RawResponse
from .streaming_response import (
    AsyncStreamingCall,
    AsyncStreamingResponse,
    StreamingCall,
    StreamingResponse,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .opening import AsyncOpened, Opened
    from .operation import Operation
    from .options import RequestOptions
    from .pages import AsyncSend, Send
    from .paging import PagedOperation

ResourceT = TypeVar("ResourceT")

Open = Callable[["Operation[Any]", Arguments], "Opened[Any]"]
AsyncOpen = Callable[["Operation[Any]", Arguments], Awaitable["AsyncOpened[Any]"]]


class _Calls(Protocol):
    """Ways to carry out operations, in the place of a resource's own."""

    def call(
        self, operation: Operation[Any], options: RequestOptions, **given: Unpack[Given]
    ) -> object:
        """In the place of ``_call``."""
        ...

    def pages(
        self,
        operation: PagedOperation[Any, Any],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> object:
        """In the place of ``_pages``."""
        ...


class RawCalls:
    """Calls whose answers are read to their end and left as they came."""

    def __init__(self, send: Send[Any]) -> None:
        self._send = send

    def call(
        self, operation: Operation[Any], options: RequestOptions, **given: Unpack[Given]
    ) -> RawResponse[Any]:
        """The answer."""
        return self._send(operation, Arguments.of(options, given))

    def pages(
        self,
        operation: PagedOperation[Any, Any],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> RawResponse[Page[Any, Any]]:
        """The answer that is the first page."""
        arguments = Arguments.of(options, given)
        response: RawResponse[Any] = self._send(operation, arguments)
        return response.read_by(lambda raw: Page(self._send, operation, arguments, raw))


class AsyncRawCalls:
    """``RawCalls``, awaited."""

    def __init__(self, send: AsyncSend[Any]) -> None:
        self._send = send

    async def call(
        self, operation: Operation[Any], options: RequestOptions, **given: Unpack[Given]
    ) -> RawResponse[Any]:
        """The answer."""
        return await self._send(operation, Arguments.of(options, given))

    async def pages(
        self,
        operation: PagedOperation[Any, Any],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> RawResponse[AsyncPage[Any, Any]]:
        """The answer that is the first page."""
        arguments = Arguments.of(options, given)
        response: RawResponse[Any] = await self._send(operation, arguments)
        return response.read_by(
            lambda raw: AsyncPage(self._send, operation, arguments, raw)
        )


class StreamingCalls:
    """Calls whose answers are opened and not read."""

    def __init__(self, open_: Open, send: Send[Any]) -> None:
        self._open = open_
        self._send = send

    def call(
        self, operation: Operation[Any], options: RequestOptions, **given: Unpack[Given]
    ) -> StreamingCall[Any]:
        """The call, to be made in a ``with`` statement."""
        arguments = Arguments.of(options, given)
        return StreamingCall(
            lambda: StreamingResponse(
                self._open(operation, arguments), RawResponse[Any].parse
            )
        )

    def pages(
        self,
        operation: PagedOperation[Any, Any],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> StreamingCall[Page[Any, Any]]:
        """The call for the first page, to be made in a ``with`` statement."""
        arguments = Arguments.of(options, given)

        def page(raw: RawResponse[Any]) -> Page[Any, Any]:
            return Page(self._send, operation, arguments, raw)

        return StreamingCall(
            lambda: StreamingResponse(self._open(operation, arguments), page)
        )


class AsyncStreamingCalls:
    """``StreamingCalls``, awaited."""

    def __init__(self, open_: AsyncOpen, send: AsyncSend[Any]) -> None:
        self._open = open_
        self._send = send

    async def call(
        self, operation: Operation[Any], options: RequestOptions, **given: Unpack[Given]
    ) -> AsyncStreamingResponse[Any]:
        """The answer whose body is still to come."""
        opened = await self._open(operation, Arguments.of(options, given))
        return AsyncStreamingResponse(opened, RawResponse[Any].parse)

    async def pages(
        self,
        operation: PagedOperation[Any, Any],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> AsyncStreamingResponse[AsyncPage[Any, Any]]:
        """The answer that is the first page, whose body is still to come."""
        arguments = Arguments.of(options, given)

        def page(raw: RawResponse[Any]) -> AsyncPage[Any, Any]:
            return AsyncPage(self._send, operation, arguments, raw)

        return AsyncStreamingResponse(await self._open(operation, arguments), page)


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


def carried_out_by(resource: ResourceT, calls: _Calls) -> ResourceT:
    """A copy of a resource whose methods carry out their calls in another way."""
    copy = object.__new__(type(resource))
    vars(copy).update(vars(resource), _call=calls.call, _pages=calls.pages)
    return copy
