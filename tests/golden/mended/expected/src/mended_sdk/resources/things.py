"""The calls of ``client.things``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
    JSONResponse,
    Operation,
    PathParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_RETRIEVE: Operation[models.ThingsRetrieveResponse] = Operation(
    name="things.retrieve",
    method="GET",
    path=("/things/", PathParameter("id")),
    responses=(JSONResponse("200", lambda: models.ThingsRetrieveResponse),),
)

_UPDATE: Operation[None] = Operation(
    name="things.update",
    method="POST",
    path=("/things/", PathParameter("id")),
    responses=(EmptyResponse("201"),),
)


class Things(Resource):
    """The calls of ``things``."""

    with_raw_response: _RawThings
    with_streaming_response: _StreamedThings

    def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.ThingsRetrieveResponse:
        """Call ``things.retrieve``.

        ``GET /things/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.
        """
        return self._call(_RETRIEVE, options, parameters={"id": id})

    def update(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``things.update``.

        ``POST /things/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Made
        """
        return self._call(_UPDATE, options, parameters={"id": id})


class AsyncThings(AsyncResource):
    """The calls of ``things``, awaited."""

    with_raw_response: _RawAsyncThings
    with_streaming_response: _StreamedAsyncThings

    async def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.ThingsRetrieveResponse:
        """Awaited; see ``Things.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})

    async def update(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Things.update``."""
        return await self._call(_UPDATE, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawThings:
        retrieve = raw(Things.retrieve)
        update = raw(Things.update)

    class _StreamedThings:
        retrieve = streamed(Things.retrieve)
        update = streamed(Things.update)

    class _RawAsyncThings:
        retrieve = raw_awaited(AsyncThings.retrieve)
        update = raw_awaited(AsyncThings.update)

    class _StreamedAsyncThings:
        retrieve = streamed_awaited(AsyncThings.retrieve)
        update = streamed_awaited(AsyncThings.update)
