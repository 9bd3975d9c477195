"""The calls of ``client.shelves.books``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    CookieParameter,
    HeaderParameter,
    JSONResponse,
    Operation,
    PathParameter,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from .. import models, params
    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[list_[str]] = Operation(
    name="shelves.books.list",
    method="GET",
    path=("/shelves/", PathParameter("shelf_id"), "/books"),
    parameters=(
        QueryParameter("page"),
        QueryParameter("genre", "genre[]"),
        QueryParameter("filter", style="deepObject", explode=True),
        HeaderParameter("x_request_id", "X-Request-Id"),
        CookieParameter("session"),
        QueryParameter("class_", "class"),
    ),
    responses=(JSONResponse("200", lambda: list_[str]),),
)


class ShelvesBooks(Resource):
    """The calls of ``shelves.books``."""

    with_raw_response: _RawShelvesBooks
    with_streaming_response: _StreamedShelvesBooks

    def list(
        self,
        shelf_id: str,
        *,
        x_request_id: UUID | str,
        page: int | NotGiven = NOT_GIVEN,
        genre: list_[models.ShelvesBooksListGenreItem] | NotGiven = NOT_GIVEN,
        filter: (
            models.ShelvesBooksListFilter
            | params.ShelvesBooksListFilterParam
            | NotGiven
        ) = NOT_GIVEN,
        session: str | NotGiven = NOT_GIVEN,
        class_: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list_[str]:
        """List books.

        ``GET /shelves/{shelf_id}/books``

        Args:
            shelf_id: The shelf.
            page: Which page, from 1.
            class_: Deprecated.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The books of the shelf
        """
        return self._call(
            _LIST,
            options,
            parameters={
                "shelf_id": shelf_id,
                "page": page,
                "genre": genre,
                "filter": filter,
                "x_request_id": x_request_id,
                "session": session,
                "class_": class_,
            },
        )


class AsyncShelvesBooks(AsyncResource):
    """The calls of ``shelves.books``, awaited."""

    with_raw_response: _RawAsyncShelvesBooks
    with_streaming_response: _StreamedAsyncShelvesBooks

    async def list(
        self,
        shelf_id: str,
        *,
        x_request_id: UUID | str,
        page: int | NotGiven = NOT_GIVEN,
        genre: list_[models.ShelvesBooksListGenreItem] | NotGiven = NOT_GIVEN,
        filter: (
            models.ShelvesBooksListFilter
            | params.ShelvesBooksListFilterParam
            | NotGiven
        ) = NOT_GIVEN,
        session: str | NotGiven = NOT_GIVEN,
        class_: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list_[str]:
        """List books; see ``ShelvesBooks.list``."""
        return await self._call(
            _LIST,
            options,
            parameters={
                "shelf_id": shelf_id,
                "page": page,
                "genre": genre,
                "filter": filter,
                "x_request_id": x_request_id,
                "session": session,
                "class_": class_,
            },
        )


if TYPE_CHECKING:

    class _RawShelvesBooks:
        list = raw(ShelvesBooks.list)

    class _StreamedShelvesBooks:
        list = streamed(ShelvesBooks.list)

    class _RawAsyncShelvesBooks:
        list = raw_awaited(AsyncShelvesBooks.list)

    class _StreamedAsyncShelvesBooks:
        list = streamed_awaited(AsyncShelvesBooks.list)
