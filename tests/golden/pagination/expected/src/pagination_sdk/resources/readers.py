"""The calls of ``client.readers``."""

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


_LIST: PagedOperation[models.Book, models.BooksByToken] = PagedOperation(
    name="readers.list",
    method="GET",
    path=("/readers",),
    parameters=(QueryParameter("page_token"),),
    responses=(JSONResponse("200", lambda: models.BooksByToken),),
    paging=Cursors("page_token", items="/items", cursor="/nextPageToken"),
)


class Readers(Resource):
    """The calls of ``readers``."""

    with_raw_response: _RawReaders
    with_streaming_response: _StreamedReaders

    def list(
        self,
        *,
        page_token: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Page[models.Book, models.BooksByToken]:
        """Call ``readers.list``.

        ``GET /readers``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Books
        """
        return self._pages(_LIST, options, parameters={"page_token": page_token})


class AsyncReaders(AsyncResource):
    """The calls of ``readers``, awaited."""

    with_raw_response: _RawAsyncReaders
    with_streaming_response: _StreamedAsyncReaders

    def list(
        self,
        *,
        page_token: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.BooksByToken]:
        """Awaited; see ``Readers.list``."""
        return self._pages(_LIST, options, parameters={"page_token": page_token})


if TYPE_CHECKING:

    class _RawReaders:
        list = raw(Readers.list)

    class _StreamedReaders:
        list = streamed(Readers.list)

    class _RawAsyncReaders:
        list = raw_awaited(AsyncReaders.list)

    class _StreamedAsyncReaders:
        list = streamed_awaited(AsyncReaders.list)
