"""The calls of ``client.ticks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
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


_LIST: StreamOperation[models.Tick] = StreamOperation(
    name="ticks.list",
    method="GET",
    path=("/ticks",),
    responses=(JSONLinesResponse("200", lambda: models.Tick, "application/x-ndjson"),),
)


class Ticks(Resource):
    """The calls of ``ticks``."""

    with_raw_response: _RawTicks
    with_streaming_response: _StreamedTicks

    def list(self, **options: Unpack[RequestOptions]) -> Stream[models.Tick]:
        """Call ``ticks.list``.

        ``GET /ticks``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Ticks
        """
        return self._stream(_LIST, options)


class AsyncTicks(AsyncResource):
    """The calls of ``ticks``, awaited."""

    with_raw_response: _RawAsyncTicks
    with_streaming_response: _StreamedAsyncTicks

    async def list(self, **options: Unpack[RequestOptions]) -> AsyncStream[models.Tick]:
        """Awaited; see ``Ticks.list``."""
        return await self._stream(_LIST, options)


if TYPE_CHECKING:

    class _RawTicks:
        list = raw(Ticks.list)

    class _StreamedTicks:
        list = streamed(Ticks.list)

    class _RawAsyncTicks:
        list = raw_awaited(AsyncTicks.list)

    class _StreamedAsyncTicks:
        list = streamed_awaited(AsyncTicks.list)
