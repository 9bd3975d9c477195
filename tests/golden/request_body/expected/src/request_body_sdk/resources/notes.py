"""The calls of ``client.notes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    BinaryBody,
    EmptyResponse,
    JSONBody,
    JSONResponse,
    Operation,
    PathParameter,
    Resource,
)

if TYPE_CHECKING:
    from datetime import date
    from typing import Unpack

    from .. import params
    from .._runtime.client import (
        FileContent,
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[models.Note] = Operation(
    name="notes.create",
    method="POST",
    path=("/notes",),
    body=JSONBody(),
    responses=(JSONResponse("201", lambda: models.Note),),
)

_UPDATE_ATTACHMENT: Operation[None] = Operation(
    name="notes.update_attachment",
    method="PUT",
    path=("/notes/", PathParameter("id"), "/attachment"),
    body=BinaryBody(),
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
        due_date: date | str | NotGiven = NOT_GIVEN,
        author: models.Author | params.AuthorParam | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Note:
        """Write a note.

        ``POST /notes``

        Args:
            text: What to remember.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The note as it was kept
        """
        return self._call(
            _CREATE,
            options,
            body={"text": text, "due-date": due_date, "author": author},
        )

    def update_attachment(
        self, id: str, *, body: FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Attach a file.

        ``PUT /notes/{id}/attachment``

        Args:
            body: The file's bytes.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(_UPDATE_ATTACHMENT, options, parameters={"id": id}, body=body)


class AsyncNotes(AsyncResource):
    """The calls of ``notes``, awaited."""

    with_raw_response: _RawAsyncNotes
    with_streaming_response: _StreamedAsyncNotes

    async def create(
        self,
        *,
        text: str,
        due_date: date | str | NotGiven = NOT_GIVEN,
        author: models.Author | params.AuthorParam | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Note:
        """Write a note; see ``Notes.create``."""
        return await self._call(
            _CREATE,
            options,
            body={"text": text, "due-date": due_date, "author": author},
        )

    async def update_attachment(
        self, id: str, *, body: FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Attach a file; see ``Notes.update_attachment``."""
        return await self._call(
            _UPDATE_ATTACHMENT, options, parameters={"id": id}, body=body
        )


if TYPE_CHECKING:

    class _RawNotes:
        create = raw(Notes.create)
        update_attachment = raw(Notes.update_attachment)

    class _StreamedNotes:
        create = streamed(Notes.create)
        update_attachment = streamed(Notes.update_attachment)

    class _RawAsyncNotes:
        create = raw_awaited(AsyncNotes.create)
        update_attachment = raw_awaited(AsyncNotes.update_attachment)

    class _StreamedAsyncNotes:
        create = streamed_awaited(AsyncNotes.create)
        update_attachment = streamed_awaited(AsyncNotes.update_attachment)
