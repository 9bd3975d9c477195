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

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_RETRIEVE: Operation[models.Person] = Operation(
    name="people.retrieve",
    method="GET",
    path=("/people/", PathParameter("id")),
    responses=(JSONResponse("200", lambda: models.Person),),
)


class People(Resource):
    """The calls of ``people``."""

    with_raw_response: _RawPeople
    with_streaming_response: _StreamedPeople

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

    with_raw_response: _RawAsyncPeople
    with_streaming_response: _StreamedAsyncPeople

    async def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.Person:
        """Awaited; see ``People.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawPeople:
        retrieve = raw(People.retrieve)

    class _StreamedPeople:
        retrieve = streamed(People.retrieve)

    class _RawAsyncPeople:
        retrieve = raw_awaited(AsyncPeople.retrieve)

    class _StreamedAsyncPeople:
        retrieve = streamed_awaited(AsyncPeople.retrieve)
