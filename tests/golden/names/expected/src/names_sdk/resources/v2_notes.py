"""The calls of ``client.v2.notes``."""

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


_LIST: Operation[None] = Operation(
    name="v2.notes.list",
    method="GET",
    path=("/v2/notes",),
    responses=(EmptyResponse("204"),),
)


class V2Notes(Resource):
    """The calls of ``v2.notes``."""

    with_raw_response: _RawV2Notes
    with_streaming_response: _StreamedV2Notes

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``v2.notes.list``.

        ``GET /v2/notes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None yet
        """
        return self._call(_LIST, options)


class AsyncV2Notes(AsyncResource):
    """The calls of ``v2.notes``, awaited."""

    with_raw_response: _RawAsyncV2Notes
    with_streaming_response: _StreamedAsyncV2Notes

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``V2Notes.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawV2Notes:
        list = raw(V2Notes.list)

    class _StreamedV2Notes:
        list = streamed(V2Notes.list)

    class _RawAsyncV2Notes:
        list = raw_awaited(AsyncV2Notes.list)

    class _StreamedAsyncV2Notes:
        list = streamed_awaited(AsyncV2Notes.list)
