"""The calls of ``client.events``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    BinaryResponse,
    JSONResponse,
    Operation,
    PathParameter,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack
    from uuid import UUID

    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_RETRIEVE: Operation[models.Event] = Operation(
    name="events.retrieve",
    method="GET",
    path=("/events/", PathParameter("id")),
    parameters=(QueryParameter("since"),),
    responses=(JSONResponse("200", lambda: models.Event),),
)

_PICTURE: Operation[bytes] = Operation(
    name="events.picture",
    method="GET",
    path=("/events/", PathParameter("id"), "/picture"),
    responses=(BinaryResponse("200", "image/png"),),
)


class Events(Resource):
    """The calls of ``events``."""

    with_raw_response: _RawEvents
    with_streaming_response: _StreamedEvents

    def retrieve(
        self,
        id: UUID | str,
        *,
        since: datetime | str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Event:
        """Call ``events.retrieve``.

        ``GET /events/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            An event
        """
        return self._call(_RETRIEVE, options, parameters={"id": id, "since": since})

    def picture(self, id: UUID | str, **options: Unpack[RequestOptions]) -> bytes:
        """Call ``events.picture``.

        ``GET /events/{id}/picture``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The picture
        """
        return self._call(_PICTURE, options, parameters={"id": id})


class AsyncEvents(AsyncResource):
    """The calls of ``events``, awaited."""

    with_raw_response: _RawAsyncEvents
    with_streaming_response: _StreamedAsyncEvents

    async def retrieve(
        self,
        id: UUID | str,
        *,
        since: datetime | str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Event:
        """Awaited; see ``Events.retrieve``."""
        return await self._call(
            _RETRIEVE, options, parameters={"id": id, "since": since}
        )

    async def picture(self, id: UUID | str, **options: Unpack[RequestOptions]) -> bytes:
        """Awaited; see ``Events.picture``."""
        return await self._call(_PICTURE, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawEvents:
        retrieve = raw(Events.retrieve)
        picture = raw(Events.picture)

    class _StreamedEvents:
        retrieve = streamed(Events.retrieve)
        picture = streamed(Events.picture)

    class _RawAsyncEvents:
        retrieve = raw_awaited(AsyncEvents.retrieve)
        picture = raw_awaited(AsyncEvents.picture)

    class _StreamedAsyncEvents:
        retrieve = streamed_awaited(AsyncEvents.retrieve)
        picture = streamed_awaited(AsyncEvents.picture)
