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
    from .._runtime.client import FileContent, NotGiven, RequestOptions


_CREATE: Operation[models.Note] = Operation(
    name="notes.create",
    method="POST",
    path=("/notes",),
    body=JSONBody(),
    responses=(JSONResponse("201", lambda: models.Note),),
)

_ATTACHMENT: Operation[None] = Operation(
    name="notes.attachment",
    method="PUT",
    path=("/notes/", PathParameter("id"), "/attachment"),
    body=BinaryBody(),
    responses=(EmptyResponse("204"),),
)


class Notes(Resource):
    """The calls of ``notes``."""

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

    def attachment(
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
        return self._call(_ATTACHMENT, options, parameters={"id": id}, body=body)


class AsyncNotes(AsyncResource):
    """The calls of ``notes``, awaited."""

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

    async def attachment(
        self, id: str, *, body: FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Attach a file; see ``Notes.attachment``."""
        return await self._call(_ATTACHMENT, options, parameters={"id": id}, body=body)
