"""The calls of ``client.authors``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    Cursors,
    JSONResponse,
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


_LIST: PagedOperation[
    models.AuthorsListResponseAuthorsItem, models.AuthorsListResponse
] = PagedOperation(
    name="authors.list",
    method="GET",
    path=("/authors",),
    parameters=(QueryParameter("page"),),
    responses=(JSONResponse("200", lambda: models.AuthorsListResponse),),
    paging=Cursors("page", items="/authors", cursor="/meta/next_page"),
)


class Authors(Resource):
    """The calls of ``authors``."""

    with_raw_response: _RawAuthors
    with_streaming_response: _StreamedAuthors

    def list(
        self, *, page: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> Page[models.AuthorsListResponseAuthorsItem, models.AuthorsListResponse]:
        """Call ``authors.list``.

        ``GET /authors``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Authors
        """
        return self._pages(_LIST, options, parameters={"page": page})


class AsyncAuthors(AsyncResource):
    """The calls of ``authors``, awaited."""

    with_raw_response: _RawAsyncAuthors
    with_streaming_response: _StreamedAsyncAuthors

    def list(
        self, *, page: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> AsyncPages[models.AuthorsListResponseAuthorsItem, models.AuthorsListResponse]:
        """Awaited; see ``Authors.list``."""
        return self._pages(_LIST, options, parameters={"page": page})


if TYPE_CHECKING:

    class _RawAuthors:
        list = raw(Authors.list)

    class _StreamedAuthors:
        list = streamed(Authors.list)

    class _RawAsyncAuthors:
        list = raw_awaited(AsyncAuthors.list)

    class _StreamedAsyncAuthors:
        list = streamed_awaited(AsyncAuthors.list)
