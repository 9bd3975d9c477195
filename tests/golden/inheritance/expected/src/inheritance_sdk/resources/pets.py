"""The calls of ``client.pets``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONBody, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .. import params
    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[list[models.AnyPet]] = Operation(
    name="pets.create",
    method="POST",
    path=("/pets",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: list[models.AnyPet]),),
)


class Pets(Resource):
    """The calls of ``pets``."""

    with_raw_response: _RawPets
    with_streaming_response: _StreamedPets

    def create(
        self, *, body: params.AnyPetParam, **options: Unpack[RequestOptions]
    ) -> list[models.AnyPet]:
        """Call ``pets.create``.

        ``POST /pets``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The pets
        """
        return self._call(_CREATE, options, body=body)


class AsyncPets(AsyncResource):
    """The calls of ``pets``, awaited."""

    with_raw_response: _RawAsyncPets
    with_streaming_response: _StreamedAsyncPets

    async def create(
        self, *, body: params.AnyPetParam, **options: Unpack[RequestOptions]
    ) -> list[models.AnyPet]:
        """Awaited; see ``Pets.create``."""
        return await self._call(_CREATE, options, body=body)


if TYPE_CHECKING:

    class _RawPets:
        create = raw(Pets.create)

    class _StreamedPets:
        create = streamed(Pets.create)

    class _RawAsyncPets:
        create = raw_awaited(AsyncPets.create)

    class _StreamedAsyncPets:
        create = streamed_awaited(AsyncPets.create)
