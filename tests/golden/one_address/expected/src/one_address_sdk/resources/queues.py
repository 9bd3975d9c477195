"""The calls of ``client.queues``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[list_[str]] = Operation(
    name="queues.list",
    method="GET",
    path=("/queues?kind=dead",),
    responses=(JSONResponse("200", lambda: list_[str]),),
)


class Queues(Resource):
    """The calls of ``queues``."""

    with_raw_response: _RawQueues
    with_streaming_response: _StreamedQueues

    def list(self, **options: Unpack[RequestOptions]) -> list_[str]:
        """Call ``queues.list``.

        ``GET /queues?kind=dead``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The names of dead queues
        """
        return self._call(_LIST, options)


class AsyncQueues(AsyncResource):
    """The calls of ``queues``, awaited."""

    with_raw_response: _RawAsyncQueues
    with_streaming_response: _StreamedAsyncQueues

    async def list(self, **options: Unpack[RequestOptions]) -> list_[str]:
        """Awaited; see ``Queues.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawQueues:
        list = raw(Queues.list)

    class _StreamedQueues:
        list = streamed(Queues.list)

    class _RawAsyncQueues:
        list = raw_awaited(AsyncQueues.list)

    class _StreamedAsyncQueues:
        list = streamed_awaited(AsyncQueues.list)
