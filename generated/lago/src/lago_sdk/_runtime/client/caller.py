"""``Caller`` and ``AsyncCaller``: what sends operations; clients and resources are."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, TypeVar

from .call import Call
from .not_given import NOT_GIVEN, of_fields
from .operation import Operation
from .options import RequestOptions, check_names
from .request import Settings, build_request
from .transport import (
    AsyncTransport,
    BodyTooLargeError,
    Transport,
    TransportError,
    exchange,
    exchange_async,
)

if TYPE_CHECKING:
    from typing import Self, Unpack

    from .client import AsyncClient, Client
    from .given import Arguments, Given
    from .opening import AsyncOpened, Opened
    from .options import AsyncClientOptions, ClientOptions, CommonClientOptions
    from .pages import AsyncPages, Page
    from .paging import PagedOperation
    from .raw_response import RawResponse
    from .stream_operation import StreamableOperation, StreamOperation
    from .streams import AsyncStream, Stream
    from .transport import HTTPResponse

T = TypeVar("T")
ItemT = TypeVar("ItemT")
TransportT = TypeVar("TransportT")

_NO_PARAMETERS: Final[Mapping[str, object]] = {}


class TransportHolder(Generic[TransportT]):
    """Makes the transport when it is first needed; shared by a client's copies."""

    def __init__(
        self, given: TransportT | None, make: Callable[[], TransportT]
    ) -> None:
        self._transport = given
        self._owned = given is None
        self._make = make
        self._lock = threading.Lock()
        self._closed = False

    def get(self) -> TransportT:
        """The transport; RuntimeError once it is closed."""
        if self._closed:
            raise RuntimeError("the client is closed")
        if self._transport is None:
            with self._lock:
                if self._transport is None:
                    self._transport = self._make()
        return self._transport

    def to_close(self) -> TransportT | None:
        """Take no more calls; gives what has to be closed, if anything has."""
        self._closed = True
        return self._transport if self._owned else None


@dataclass(frozen=True, slots=True)
class State(Generic[TransportT]):
    """All that a client holds, in one attribute: the others are the API's.

    ``chosen`` are the options that the transport was made by.
    """

    settings: Settings
    transport: TransportHolder[TransportT]
    chosen: CommonClientOptions = field(repr=False)

    def __reduce__(self) -> NoReturn:
        """Refuse to be written down: there are secrets, and connections."""
        raise TypeError("a client can't be pickled or copied: it holds secrets")


class Caller:
    """Sends operations and waits for their answers."""

    _state: State[Transport]

    if not TYPE_CHECKING:  # generated classes say what these are

        @property
        def with_raw_response(self):
            """The same methods; they give answers as they come."""
            from .raw_access import RawCalls, carried_out_by

            return carried_out_by(self, RawCalls(self._answered))

        @property
        def with_streaming_response(self):
            """The same methods; they give answers whose bodies are still to come."""
            from .raw_access import StreamingCalls, carried_out_by

            calls = StreamingCalls(self._opened, self._answered)
            return carried_out_by(self, calls)

    def _call(
        self,
        operation: Operation[T],
        options: RequestOptions,
        *,
        parameters: Mapping[str, object] = _NO_PARAMETERS,
        body: object = NOT_GIVEN,
        fields: Mapping[str, object] | None = None,
        content_type: str | None = None,
    ) -> T:
        if fields is not None and body is NOT_GIVEN:
            body = of_fields(fields)
        settings = self._state.settings
        call = _begin(settings, operation, options, parameters, body, content_type)
        return call.result(self._exchange(call))

    def _exchange(self, call: Call[Any]) -> HTTPResponse:
        """Send, and again where that is safe; gives the answer that stands."""
        transport = self._state.transport.get()
        while True:
            request = call.begin_attempt()
            try:
                response = exchange(transport, request, call.limit)
            except TransportError as failure:
                delay: float | None = call.delay_after_failure(failure)
            except BodyTooLargeError as error:
                raise call.too_large(error) from error
            else:
                delay = call.delay_after_answer(response)
                if delay is None:
                    return response
            time.sleep(delay or 0.0)

    def _answered(
        self, operation: Operation[T], arguments: Arguments
    ) -> RawResponse[T]:
        """Make a call; its answer, if it is a success, is still to be understood."""
        call = _begin_with(self._state.settings, operation, arguments)
        return call.raw(self._exchange(call))

    def _opened(self, operation: Operation[T], arguments: Arguments) -> Opened[T]:
        """Make a call; its answer, if it is a success, is still to be read."""
        from .opening import Opened, open_stream

        call = _begin_with(self._state.settings, operation, arguments)
        return Opened(call, open_stream(self._state.transport.get(), call))

    def _pages(
        self,
        operation: PagedOperation[ItemT, T],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> Page[ItemT, T]:
        from .given import Arguments
        from .pages import first_page

        return first_page(self._answered, operation, Arguments.of(options, given))

    def _stream(
        self,
        operation: StreamOperation[ItemT],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> Stream[ItemT]:
        from .given import Arguments
        from .streams import stream_of

        arguments = Arguments.of(options, given)
        return stream_of(self._opened(operation, arguments))

    def _call_or_stream(
        self,
        operation: StreamableOperation[T, ItemT],
        options: RequestOptions,
        streams: object,
        **given: Unpack[Given],
    ) -> T | Stream[ItemT]:
        if streams is not True:
            return self._call(operation, options, **given)
        from .given import Arguments
        from .stream_operation import asking_for_stream
        from .streams import stream_of

        arguments = asking_for_stream(operation, Arguments.of(options, given))
        return stream_of(self._opened(operation, arguments))


class AsyncCaller:
    """Sends operations; their answers are awaited."""

    _state: State[AsyncTransport]

    if not TYPE_CHECKING:  # generated classes say what these are

        @property
        def with_raw_response(self):
            """The same methods; they give answers as they come."""
            from .raw_access import AsyncRawCalls, carried_out_by

            return carried_out_by(self, AsyncRawCalls(self._answered))

        @property
        def with_streaming_response(self):
            """The same methods; they give answers whose bodies are still to come."""
            from .raw_access import (
                AsyncStreamingCalls,
                AsyncStreamingMethods,
                carried_out_by,
            )

            calls = AsyncStreamingCalls(self._opened, self._answered)
            return AsyncStreamingMethods(carried_out_by(self, calls))

    async def _call(
        self,
        operation: Operation[T],
        options: RequestOptions,
        *,
        parameters: Mapping[str, object] = _NO_PARAMETERS,
        body: object = NOT_GIVEN,
        fields: Mapping[str, object] | None = None,
        content_type: str | None = None,
    ) -> T:
        if fields is not None and body is NOT_GIVEN:
            body = of_fields(fields)
        settings = self._state.settings
        call = _begin(settings, operation, options, parameters, body, content_type)
        return call.result(await self._exchange(call))

    async def _exchange(self, call: Call[Any]) -> HTTPResponse:
        """Send, and again where that is safe; gives the answer that stands."""
        transport = self._state.transport.get()
        while True:
            request = call.begin_attempt()
            try:
                response = await exchange_async(transport, request, call.limit)
            except TransportError as failure:
                delay: float | None = call.delay_after_failure(failure)
            except BodyTooLargeError as error:
                raise call.too_large(error) from error
            else:
                delay = call.delay_after_answer(response)
                if delay is None:
                    return response
            await _pause(delay or 0.0)

    async def _answered(
        self, operation: Operation[T], arguments: Arguments
    ) -> RawResponse[T]:
        """Make a call; its answer, if it is a success, is still to be understood."""
        call = _begin_with(self._state.settings, operation, arguments)
        return call.raw(await self._exchange(call))

    async def _opened(
        self, operation: Operation[T], arguments: Arguments
    ) -> AsyncOpened[T]:
        """Make a call; its answer, if it is a success, is still to be read."""
        from .opening import AsyncOpened, open_async_stream

        call = _begin_with(self._state.settings, operation, arguments)
        transport = self._state.transport.get()
        return AsyncOpened(call, await open_async_stream(transport, call))

    def _pages(
        self,
        operation: PagedOperation[ItemT, T],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> AsyncPages[ItemT, T]:
        from .given import Arguments
        from .pages import AsyncPages

        return AsyncPages(self._answered, operation, Arguments.of(options, given))

    async def _stream(
        self,
        operation: StreamOperation[ItemT],
        options: RequestOptions,
        **given: Unpack[Given],
    ) -> AsyncStream[ItemT]:
        from .given import Arguments
        from .streams import async_stream_of

        arguments = Arguments.of(options, given)
        return await async_stream_of(await self._opened(operation, arguments))

    async def _call_or_stream(
        self,
        operation: StreamableOperation[T, ItemT],
        options: RequestOptions,
        streams: object,
        **given: Unpack[Given],
    ) -> T | AsyncStream[ItemT]:
        if streams is not True:
            return await self._call(operation, options, **given)
        from .given import Arguments
        from .stream_operation import asking_for_stream
        from .streams import async_stream_of

        arguments = asking_for_stream(operation, Arguments.of(options, given))
        return await async_stream_of(await self._opened(operation, arguments))


class Resource(Caller):
    """The base of a group of calls: ``client.payments``."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._state = client._state

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """The same calls with other options, as of ``with_options`` of the client."""
        return type(self)(self._client.with_options(**options))

    def __repr__(self) -> str:
        """What it is, and the client that it is of; no secrets."""
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncResource(AsyncCaller):
    """The base of a group of calls that are awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._state = client._state

    def with_options(self, **options: Unpack[AsyncClientOptions]) -> Self:
        """The same calls with other options, as of ``with_options`` of the client."""
        return type(self)(self._client.with_options(**options))

    def __repr__(self) -> str:
        """What it is, and the client that it is of; no secrets."""
        return f"<{type(self).__name__} of {self._client!r}>"


async def _pause(seconds: float) -> None:
    """Sleep on whichever event loop runs; imported here, because few calls wait."""
    import anyio

    await anyio.sleep(seconds)


def _begin_with(
    settings: Settings, operation: Operation[T], arguments: Arguments
) -> Call[T]:
    return _begin(
        settings,
        operation,
        arguments.options,
        arguments.parameters,
        arguments.body,
        arguments.content_type,
    )


def _begin(
    settings: Settings,
    operation: Operation[T],
    options: RequestOptions,
    parameters: Mapping[str, object],
    body: object,
    content_type: str | None,
) -> Call[T]:
    if options:
        check_names(options, RequestOptions)
    prepared = build_request(
        settings, operation, options, parameters, body, content_type
    )
    return Call(settings, operation, prepared, options)
