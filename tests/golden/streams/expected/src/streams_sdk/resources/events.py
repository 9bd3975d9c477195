"""The calls of ``client.events``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    AsyncResource,
    EventStreamResponse,
    Resource,
    StreamOperation,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        AsyncStream,
        RequestOptions,
        ServerSentEvent,
        Stream,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: StreamOperation[ServerSentEvent] = StreamOperation(
    name="events.list",
    method="GET",
    path=("/events",),
    responses=(EventStreamResponse("200"),),
)


class Events(Resource):
    """The calls of ``events``."""

    with_raw_response: _RawEvents
    with_streaming_response: _StreamedEvents

    def list(self, **options: Unpack[RequestOptions]) -> Stream[ServerSentEvent]:
        """Call ``events.list``.

        ``GET /events``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Events as they are
        """
        return self._stream(_LIST, options)


class AsyncEvents(AsyncResource):
    """The calls of ``events``, awaited."""

    with_raw_response: _RawAsyncEvents
    with_streaming_response: _StreamedAsyncEvents

    async def list(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncStream[ServerSentEvent]:
        """Awaited; see ``Events.list``."""
        return await self._stream(_LIST, options)


if TYPE_CHECKING:

    class _RawEvents:
        list = raw(Events.list)

    class _StreamedEvents:
        list = streamed(Events.list)

    class _RawAsyncEvents:
        list = raw_awaited(AsyncEvents.list)

    class _StreamedAsyncEvents:
        list = streamed_awaited(AsyncEvents.list)
