"""The calls of ``client.journals``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
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


_LIST: Operation[models.Books] = Operation(
    name="journals.list",
    method="GET",
    path=("/journals",),
    parameters=(QueryParameter("page"), QueryParameter("per_page")),
    responses=(JSONResponse("200", lambda: models.Books),),
)


class Journals(Resource):
    """The calls of ``journals``."""

    with_raw_response: _RawJournals
    with_streaming_response: _StreamedJournals

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        per_page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Books:
        """Call ``journals.list``.

        ``GET /journals``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A list
        """
        return self._call(
            _LIST, options, parameters={"page": page, "per_page": per_page}
        )


class AsyncJournals(AsyncResource):
    """The calls of ``journals``, awaited."""

    with_raw_response: _RawAsyncJournals
    with_streaming_response: _StreamedAsyncJournals

    async def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        per_page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Books:
        """Awaited; see ``Journals.list``."""
        return await self._call(
            _LIST, options, parameters={"page": page, "per_page": per_page}
        )


if TYPE_CHECKING:

    class _RawJournals:
        list = raw(Journals.list)

    class _StreamedJournals:
        list = streamed(Journals.list)

    class _RawAsyncJournals:
        list = raw_awaited(AsyncJournals.list)

    class _StreamedAsyncJournals:
        list = streamed_awaited(AsyncJournals.list)
