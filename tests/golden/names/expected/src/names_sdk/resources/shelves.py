"""The calls of ``client.shelves``."""

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
    name="shelves.list",
    method="GET",
    path=("/anything",),
    responses=(EmptyResponse("204"),),
)


class Shelves(Resource):
    """The calls of ``shelves``."""

    with_raw_response: _RawShelves
    with_streaming_response: _StreamedShelves

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``shelves.list``.

        ``GET /anything``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None yet
        """
        return self._call(_LIST, options)


class AsyncShelves(AsyncResource):
    """The calls of ``shelves``, awaited."""

    with_raw_response: _RawAsyncShelves
    with_streaming_response: _StreamedAsyncShelves

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Shelves.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawShelves:
        list = raw(Shelves.list)

    class _StreamedShelves:
        list = streamed(Shelves.list)

    class _RawAsyncShelves:
        list = raw_awaited(AsyncShelves.list)

    class _StreamedAsyncShelves:
        list = streamed_awaited(AsyncShelves.list)
