"""The calls of ``client.changes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
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
        Stream,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: StreamOperation[models.Change] = StreamOperation(
    name="changes.list",
    method="GET",
    path=("/changes",),
    responses=(EventStreamResponse("200", lambda: models.Change, "event"),),
)


class Changes(Resource):
    """The calls of ``changes``."""

    with_raw_response: _RawChanges
    with_streaming_response: _StreamedChanges

    def list(self, **options: Unpack[RequestOptions]) -> Stream[models.Change]:
        """Call ``changes.list``.

        ``GET /changes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Events with their fields
        """
        return self._stream(_LIST, options)


class AsyncChanges(AsyncResource):
    """The calls of ``changes``, awaited."""

    with_raw_response: _RawAsyncChanges
    with_streaming_response: _StreamedAsyncChanges

    async def list(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncStream[models.Change]:
        """Awaited; see ``Changes.list``."""
        return await self._stream(_LIST, options)


if TYPE_CHECKING:

    class _RawChanges:
        list = raw(Changes.list)

    class _StreamedChanges:
        list = streamed(Changes.list)

    class _RawAsyncChanges:
        list = raw_awaited(AsyncChanges.list)

    class _StreamedAsyncChanges:
        list = streamed_awaited(AsyncChanges.list)
