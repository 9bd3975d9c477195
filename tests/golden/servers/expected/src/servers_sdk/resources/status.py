"""The calls of ``client.status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, EmptyResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_RETRIEVE: Operation[None] = Operation(
    name="status.retrieve",
    method="GET",
    path=("/status",),
    servers={"production": "/status"},
    responses=(EmptyResponse("204"),),
)


class Status(Resource):
    """The calls of ``status``."""

    with_raw_response: _RawStatus
    with_streaming_response: _StreamedStatus

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """How the API is.

        ``GET /status``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Fine
        """
        return self._call(_RETRIEVE, options)


class AsyncStatus(AsyncResource):
    """The calls of ``status``, awaited."""

    with_raw_response: _RawAsyncStatus
    with_streaming_response: _StreamedAsyncStatus

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """How the API is; see ``Status.retrieve``."""
        return await self._call(_RETRIEVE, options)


if TYPE_CHECKING:

    class _RawStatus:
        retrieve = raw(Status.retrieve)

    class _StreamedStatus:
        retrieve = streamed(Status.retrieve)

    class _RawAsyncStatus:
        retrieve = raw_awaited(AsyncStatus.retrieve)

    class _StreamedAsyncStatus:
        retrieve = streamed_awaited(AsyncStatus.retrieve)
