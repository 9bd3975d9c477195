"""The calls of ``client.pets``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import models
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


_LIST: Operation[list_[models.Pet]] = Operation(
    name="pets.list",
    method="GET",
    path=("/pets",),
    responses=(JSONResponse("200", lambda: list_[models.Pet]),),
)


class Pets(Resource):
    """The calls of ``pets``."""

    with_raw_response: _RawPets
    with_streaming_response: _StreamedPets

    def list(self, **options: Unpack[RequestOptions]) -> list_[models.Pet]:
        """Call ``pets.list``.

        ``GET /pets``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The pets
        """
        return self._call(_LIST, options)


class AsyncPets(AsyncResource):
    """The calls of ``pets``, awaited."""

    with_raw_response: _RawAsyncPets
    with_streaming_response: _StreamedAsyncPets

    async def list(self, **options: Unpack[RequestOptions]) -> list_[models.Pet]:
        """Awaited; see ``Pets.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawPets:
        list = raw(Pets.list)

    class _StreamedPets:
        list = streamed(Pets.list)

    class _RawAsyncPets:
        list = raw_awaited(AsyncPets.list)

    class _StreamedAsyncPets:
        list = streamed_awaited(AsyncPets.list)
