"""The calls of ``client.books``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    PagedOperation,
    PageNumbers,
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


_LIST: PagedOperation[models.Book, models.BooksListResponse] = PagedOperation(
    name="books.list",
    method="GET",
    path=("/books",),
    parameters=(QueryParameter("page"), QueryParameter("per_page")),
    responses=(JSONResponse("200", lambda: models.BooksListResponse),),
    paging=PageNumbers("page", items="/data", last="/meta/total_pages"),
)


class Books(Resource):
    """The calls of ``books``."""

    with_raw_response: _RawBooks
    with_streaming_response: _StreamedBooks

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        per_page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Page[models.Book, models.BooksListResponse]:
        """Call ``books.list``.

        ``GET /books``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Books
        """
        return self._pages(
            _LIST, options, parameters={"page": page, "per_page": per_page}
        )


class AsyncBooks(AsyncResource):
    """The calls of ``books``, awaited."""

    with_raw_response: _RawAsyncBooks
    with_streaming_response: _StreamedAsyncBooks

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        per_page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.BooksListResponse]:
        """Awaited; see ``Books.list``."""
        return self._pages(
            _LIST, options, parameters={"page": page, "per_page": per_page}
        )


if TYPE_CHECKING:

    class _RawBooks:
        list = raw(Books.list)

    class _StreamedBooks:
        list = streamed(Books.list)

    class _RawAsyncBooks:
        list = raw_awaited(AsyncBooks.list)

    class _StreamedAsyncBooks:
        list = streamed_awaited(AsyncBooks.list)
