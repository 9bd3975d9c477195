"""The calls of ``client.things``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


_LIST: Operation[Any] = Operation(
    name="things.list",
    method="GET",
    path=("/things",),
    responses=(JSONResponse("200", lambda: Any),),
)


class Things(Resource):
    """The calls of ``things``."""

    with_raw_response: _RawThings
    with_streaming_response: _StreamedThings

    def list(self, **options: Unpack[RequestOptions]) -> Any:
        """Call ``things.list``.

        ``GET /things``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Whatever there is
        """
        return self._call(_LIST, options)


class AsyncThings(AsyncResource):
    """The calls of ``things``, awaited."""

    with_raw_response: _RawAsyncThings
    with_streaming_response: _StreamedAsyncThings

    async def list(self, **options: Unpack[RequestOptions]) -> Any:
        """Awaited; see ``Things.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawThings:
        list = raw(Things.list)

    class _StreamedThings:
        list = streamed(Things.list)

    class _RawAsyncThings:
        list = raw_awaited(AsyncThings.list)

    class _StreamedAsyncThings:
        list = streamed_awaited(AsyncThings.list)
