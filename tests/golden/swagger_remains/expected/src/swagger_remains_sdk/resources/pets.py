"""The calls of ``client.pets``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONBody,
    JSONResponse,
    Operation,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[models.PetsCreateResponse] = Operation(
    name="pets.create",
    method="POST",
    path=("/pets",),
    parameters=(QueryParameter("dry_run", "dryRun"),),
    body=JSONBody(),
    responses=(JSONResponse("201", lambda: models.PetsCreateResponse),),
)


class Pets(Resource):
    """The calls of ``pets``."""

    with_raw_response: _RawPets
    with_streaming_response: _StreamedPets

    def create(
        self,
        *,
        name: str,
        dry_run: bool | NotGiven = NOT_GIVEN,
        age: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.PetsCreateResponse:
        """Call ``pets.create``.

        ``POST /pets``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The pet's number
        """
        return self._call(
            _CREATE,
            options,
            parameters={"dry_run": dry_run},
            body={"name": name, "age": age},
        )


class AsyncPets(AsyncResource):
    """The calls of ``pets``, awaited."""

    with_raw_response: _RawAsyncPets
    with_streaming_response: _StreamedAsyncPets

    async def create(
        self,
        *,
        name: str,
        dry_run: bool | NotGiven = NOT_GIVEN,
        age: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.PetsCreateResponse:
        """Awaited; see ``Pets.create``."""
        return await self._call(
            _CREATE,
            options,
            parameters={"dry_run": dry_run},
            body={"name": name, "age": age},
        )


if TYPE_CHECKING:

    class _RawPets:
        create = raw(Pets.create)

    class _StreamedPets:
        create = streamed(Pets.create)

    class _RawAsyncPets:
        create = raw_awaited(AsyncPets.create)

    class _StreamedAsyncPets:
        create = streamed_awaited(AsyncPets.create)
