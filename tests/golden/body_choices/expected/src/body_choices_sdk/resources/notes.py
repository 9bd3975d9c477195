"""The calls of ``client.notes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
    FormBody,
    JSONBody,
    Operation,
    Resource,
)

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[None] = Operation(
    name="notes.create",
    method="POST",
    path=("/notes",),
    bodies={
        "application/json": JSONBody(),
        "application/x-www-form-urlencoded": FormBody(),
    },
    responses=(EmptyResponse("204"),),
)


class Notes(Resource):
    """The calls of ``notes``."""

    with_raw_response: _RawNotes
    with_streaming_response: _StreamedNotes

    def create(
        self,
        *,
        text: str,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None:
        """Write a note.

        ``POST /notes``

        Args:
            content_type: How the body is written.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(
            _CREATE, options, body={"text": text}, content_type=content_type
        )


class AsyncNotes(AsyncResource):
    """The calls of ``notes``, awaited."""

    with_raw_response: _RawAsyncNotes
    with_streaming_response: _StreamedAsyncNotes

    async def create(
        self,
        *,
        text: str,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None:
        """Write a note; see ``Notes.create``."""
        return await self._call(
            _CREATE, options, body={"text": text}, content_type=content_type
        )


if TYPE_CHECKING:

    class _RawNotes:
        create = raw(Notes.create)

    class _StreamedNotes:
        create = streamed(Notes.create)

    class _RawAsyncNotes:
        create = raw_awaited(AsyncNotes.create)

    class _StreamedAsyncNotes:
        create = streamed_awaited(AsyncNotes.create)
