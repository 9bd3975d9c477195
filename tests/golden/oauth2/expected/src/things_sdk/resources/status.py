"""The calls of ``client.status``."""

from __future__ import annotations

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


_GET: Operation[str] = Operation(
    name="status.get",
    method="GET",
    path=("/status",),
    responses=(JSONResponse("200", lambda: str),),
)


class Status(Resource):
    """The calls of ``status``."""

    with_raw_response: _RawStatus
    with_streaming_response: _StreamedStatus

    def get(self, **options: Unpack[RequestOptions]) -> str:
        """Call ``status.get``.

        ``GET /status``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            How it is
        """
        return self._call(_GET, options)


class AsyncStatus(AsyncResource):
    """The calls of ``status``, awaited."""

    with_raw_response: _RawAsyncStatus
    with_streaming_response: _StreamedAsyncStatus

    async def get(self, **options: Unpack[RequestOptions]) -> str:
        """Awaited; see ``Status.get``."""
        return await self._call(_GET, options)


if TYPE_CHECKING:

    class _RawStatus:
        get = raw(Status.get)

    class _StreamedStatus:
        get = streamed(Status.get)

    class _RawAsyncStatus:
        get = raw_awaited(AsyncStatus.get)

    class _StreamedAsyncStatus:
        get = streamed_awaited(AsyncStatus.get)
