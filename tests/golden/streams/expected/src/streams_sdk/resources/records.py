"""The calls of ``client.records``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
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
    name="records.list",
    method="GET",
    path=("/records",),
    responses=(
        JSONLinesResponse("200", lambda: models.Tick, "application/json-seq"),
        EmptyResponse("204"),
    ),
)


class Records(Resource):
    """The calls of ``records``."""

    with_raw_response: _RawRecords
    with_streaming_response: _StreamedRecords

    def list(self, **options: Unpack[RequestOptions]) -> Stream[models.Tick]:
        """Call ``records.list``.

        ``GET /records``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Records
        """
        return self._stream(_LIST, options)


class AsyncRecords(AsyncResource):
    """The calls of ``records``, awaited."""

    with_raw_response: _RawAsyncRecords
    with_streaming_response: _StreamedAsyncRecords

    async def list(self, **options: Unpack[RequestOptions]) -> AsyncStream[models.Tick]:
        """Awaited; see ``Records.list``."""
        return await self._stream(_LIST, options)


if TYPE_CHECKING:

    class _RawRecords:
        list = raw(Records.list)

    class _StreamedRecords:
        list = streamed(Records.list)

    class _RawAsyncRecords:
        list = raw_awaited(AsyncRecords.list)

    class _StreamedAsyncRecords:
        list = streamed_awaited(AsyncRecords.list)
