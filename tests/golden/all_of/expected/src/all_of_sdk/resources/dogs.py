"""The calls of ``client.dogs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
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


_RETRIEVE: Operation[models.Dog] = Operation(
    name="dogs.retrieve",
    method="GET",
    path=("/dogs/", PathParameter("name")),
    responses=(JSONResponse("200", lambda: models.Dog),),
)


class Dogs(Resource):
    """The calls of ``dogs``."""

    with_raw_response: _RawDogs
    with_streaming_response: _StreamedDogs

    def retrieve(self, name: str, **options: Unpack[RequestOptions]) -> models.Dog:
        """Call ``dogs.retrieve``.

        ``GET /dogs/{name}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A dog
        """
        return self._call(_RETRIEVE, options, parameters={"name": name})


class AsyncDogs(AsyncResource):
    """The calls of ``dogs``, awaited."""

    with_raw_response: _RawAsyncDogs
    with_streaming_response: _StreamedAsyncDogs

    async def retrieve(
        self, name: str, **options: Unpack[RequestOptions]
    ) -> models.Dog:
        """Awaited; see ``Dogs.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"name": name})


if TYPE_CHECKING:

    class _RawDogs:
        retrieve = raw(Dogs.retrieve)

    class _StreamedDogs:
        retrieve = streamed(Dogs.retrieve)

    class _RawAsyncDogs:
        retrieve = raw_awaited(AsyncDogs.retrieve)

    class _StreamedAsyncDogs:
        retrieve = streamed_awaited(AsyncDogs.retrieve)
