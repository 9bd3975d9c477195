"""The calls of ``client.client``."""

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
    name="client.retrieve",
    method="GET",
    path=("/client",),
    responses=(EmptyResponse("204"),),
)


class Client(Resource):
    """The calls of ``client``."""

    with_raw_response: _RawClient
    with_streaming_response: _StreamedClient

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``client.retrieve``.

        ``GET /client``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            It is there
        """
        return self._call(_RETRIEVE, options)


class AsyncClient(AsyncResource):
    """The calls of ``client``, awaited."""

    with_raw_response: _RawAsyncClient
    with_streaming_response: _StreamedAsyncClient

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Client.retrieve``."""
        return await self._call(_RETRIEVE, options)


if TYPE_CHECKING:

    class _RawClient:
        retrieve = raw(Client.retrieve)

    class _StreamedClient:
        retrieve = streamed(Client.retrieve)

    class _RawAsyncClient:
        retrieve = raw_awaited(AsyncClient.retrieve)

    class _StreamedAsyncClient:
        retrieve = streamed_awaited(AsyncClient.retrieve)
