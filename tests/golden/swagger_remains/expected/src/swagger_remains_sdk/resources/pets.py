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

    from .._runtime.client import NotGiven, RequestOptions


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
