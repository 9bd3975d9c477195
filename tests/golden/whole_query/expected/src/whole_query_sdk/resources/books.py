"""The calls of ``client.books``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    CookieParameter,
    EmptyResponse,
    FormBody,
    Operation,
    QueryParameter,
    Resource,
)
from .._runtime.client.querystring import QuerystringParameter

if TYPE_CHECKING:
    from builtins import list as list_
    from typing import Unpack

    from .. import models, params
    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[None] = Operation(
    name="books.list",
    method="GET",
    path=("/books",),
    parameters=(
        QuerystringParameter(
            "filter", body=FormBody(QueryParameter("tags", style="pipeDelimited"))
        ),
        CookieParameter("theme", style="cookie"),
        CookieParameter("size", style="cookie", explode=False),
    ),
    responses=(EmptyResponse("204"),),
)


class Books(Resource):
    """The calls of ``books``."""

    with_raw_response: _RawBooks
    with_streaming_response: _StreamedBooks

    def list(
        self,
        *,
        filter: models.Filter | params.FilterParam,
        theme: list_[str] | NotGiven = NOT_GIVEN,
        size: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``books.list``.

        ``GET /books``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None
        """
        return self._call(
            _LIST, options, parameters={"filter": filter, "theme": theme, "size": size}
        )


class AsyncBooks(AsyncResource):
    """The calls of ``books``, awaited."""

    with_raw_response: _RawAsyncBooks
    with_streaming_response: _StreamedAsyncBooks

    async def list(
        self,
        *,
        filter: models.Filter | params.FilterParam,
        theme: list_[str] | NotGiven = NOT_GIVEN,
        size: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Books.list``."""
        return await self._call(
            _LIST, options, parameters={"filter": filter, "theme": theme, "size": size}
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
