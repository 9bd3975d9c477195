"""The calls of ``client.notes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
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


_LIST: Operation[None] = Operation(
    name="notes.list",
    method="GET",
    path=("/v1/notes",),
    responses=(EmptyResponse("204"),),
)

_ARCHIVE: Operation[None] = Operation(
    name="notes.archive",
    method="DELETE",
    path=("/v1/notes/", PathParameter("id")),
    responses=(EmptyResponse("204"),),
)

_PIN: Operation[None] = Operation(
    name="notes.pin",
    method="PUT",
    path=("/v1/notes/", PathParameter("id"), "/pin"),
    responses=(EmptyResponse("204"),),
)

_UPDATE_COLOR: Operation[None] = Operation(
    name="notes.update_color",
    method="PUT",
    path=("/v1/notes/", PathParameter("id"), "/color"),
    responses=(EmptyResponse("204"),),
)


class Notes(Resource):
    """The calls of ``notes``."""

    with_raw_response: _RawNotes
    with_streaming_response: _StreamedNotes

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``notes.list``.

        ``GET /v1/notes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None yet
        """
        return self._call(_LIST, options)

    def archive(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``notes.archive``.

        ``DELETE /v1/notes/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Archived
        """
        return self._call(_ARCHIVE, options, parameters={"id": id})

    def pin(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``notes.pin``.

        ``PUT /v1/notes/{id}/pin``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Pinned
        """
        return self._call(_PIN, options, parameters={"id": id})

    def update_color(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``notes.update_color``.

        ``PUT /v1/notes/{id}/color``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Colored
        """
        return self._call(_UPDATE_COLOR, options, parameters={"id": id})


class AsyncNotes(AsyncResource):
    """The calls of ``notes``, awaited."""

    with_raw_response: _RawAsyncNotes
    with_streaming_response: _StreamedAsyncNotes

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Notes.list``."""
        return await self._call(_LIST, options)

    async def archive(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Notes.archive``."""
        return await self._call(_ARCHIVE, options, parameters={"id": id})

    async def pin(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Notes.pin``."""
        return await self._call(_PIN, options, parameters={"id": id})

    async def update_color(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Notes.update_color``."""
        return await self._call(_UPDATE_COLOR, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawNotes:
        list = raw(Notes.list)
        archive = raw(Notes.archive)
        pin = raw(Notes.pin)
        update_color = raw(Notes.update_color)

    class _StreamedNotes:
        list = streamed(Notes.list)
        archive = streamed(Notes.archive)
        pin = streamed(Notes.pin)
        update_color = streamed(Notes.update_color)

    class _RawAsyncNotes:
        list = raw_awaited(AsyncNotes.list)
        archive = raw_awaited(AsyncNotes.archive)
        pin = raw_awaited(AsyncNotes.pin)
        update_color = raw_awaited(AsyncNotes.update_color)

    class _StreamedAsyncNotes:
        list = streamed_awaited(AsyncNotes.list)
        archive = streamed_awaited(AsyncNotes.archive)
        pin = streamed_awaited(AsyncNotes.pin)
        update_color = streamed_awaited(AsyncNotes.update_color)
