"""The calls of ``client.events``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.client import (
    AsyncResource,
    EventStreamResponse,
    JSONLinesResponse,
    Resource,
    StreamOperation,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        AsyncStream,
        RequestOptions,
        Stream,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: StreamOperation[models.Report] = StreamOperation(
    name="events.list",
    method="GET",
    path=("/events",),
    responses=(
        JSONLinesResponse("200", lambda: models.Report, "application/x-ndjson"),
    ),
)

_LIVE: StreamOperation[dict[str, Any]] = StreamOperation(
    name="events.live",
    method="GET",
    path=("/events/live",),
    responses=(EventStreamResponse("200", lambda: dict[str, Any]),),
)


class Events(Resource):
    """The calls of ``events``."""

    with_raw_response: _RawEvents
    with_streaming_response: _StreamedEvents

    def list(self, **options: Unpack[RequestOptions]) -> Stream[models.Report]:
        """What has happened.

        ``GET /events``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The events
        """
        return self._stream(_LIST, options)

    def live(self, **options: Unpack[RequestOptions]) -> Stream[dict[str, Any]]:
        """What is happening.

        ``GET /events/live``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The events
        """
        return self._stream(_LIVE, options)


class AsyncEvents(AsyncResource):
    """The calls of ``events``, awaited."""

    with_raw_response: _RawAsyncEvents
    with_streaming_response: _StreamedAsyncEvents

    async def list(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncStream[models.Report]:
        """What has happened; see ``Events.list``."""
        return await self._stream(_LIST, options)

    async def live(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncStream[dict[str, Any]]:
        """What is happening; see ``Events.live``."""
        return await self._stream(_LIVE, options)


if TYPE_CHECKING:

    class _RawEvents:
        list = raw(Events.list)
        live = raw(Events.live)

    class _StreamedEvents:
        list = streamed(Events.list)
        live = streamed(Events.live)

    class _RawAsyncEvents:
        list = raw_awaited(AsyncEvents.list)
        live = raw_awaited(AsyncEvents.live)

    class _StreamedAsyncEvents:
        list = streamed_awaited(AsyncEvents.list)
        live = streamed_awaited(AsyncEvents.live)
