"""The calls of ``client.people``."""

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

    from .._runtime.client import RequestOptions


_RETRIEVE: Operation[models.Person] = Operation(
    name="people.retrieve",
    method="GET",
    path=("/people/", PathParameter("id")),
    responses=(JSONResponse("200", lambda: models.Person),),
)


class People(Resource):
    """The calls of ``people``."""

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> models.Person:
        """Call ``people.retrieve``.

        ``GET /people/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A person
        """
        return self._call(_RETRIEVE, options, parameters={"id": id})


class AsyncPeople(AsyncResource):
    """The calls of ``people``, awaited."""

    async def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.Person:
        """Awaited; see ``People.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})
