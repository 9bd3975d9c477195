"""The calls of ``client.rooms``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    LinkHeaders,
    PagedOperation,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        AsyncPages,
        NotGiven,
        Page,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: PagedOperation[models.Book, models.Books] = PagedOperation(
    name="rooms.list",
    method="GET",
    path=("/rooms",),
    parameters=(QueryParameter("page"),),
    responses=(JSONResponse("200", lambda: models.Books),),
    paging=LinkHeaders(),
)


class Rooms(Resource):
    """The calls of ``rooms``."""

    with_raw_response: _RawRooms
    with_streaming_response: _StreamedRooms

    def list(
        self, *, page: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> Page[models.Book, models.Books]:
        """Call ``rooms.list``.

        ``GET /rooms``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Rooms
        """
        return self._pages(_LIST, options, parameters={"page": page})


class AsyncRooms(AsyncResource):
    """The calls of ``rooms``, awaited."""

    with_raw_response: _RawAsyncRooms
    with_streaming_response: _StreamedAsyncRooms

    def list(
        self, *, page: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> AsyncPages[models.Book, models.Books]:
        """Awaited; see ``Rooms.list``."""
        return self._pages(_LIST, options, parameters={"page": page})


if TYPE_CHECKING:

    class _RawRooms:
        list = raw(Rooms.list)

    class _StreamedRooms:
        list = streamed(Rooms.list)

    class _RawAsyncRooms:
        list = raw_awaited(AsyncRooms.list)

    class _StreamedAsyncRooms:
        list = streamed_awaited(AsyncRooms.list)
