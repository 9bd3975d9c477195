"""The calls of ``client.shelves``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    LastItems,
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


_LIST: PagedOperation[models.Book, models.ShelvesListResponse] = PagedOperation(
    name="shelves.list",
    method="GET",
    path=("/shelves",),
    parameters=(QueryParameter("starting_after"),),
    responses=(JSONResponse("200", lambda: models.ShelvesListResponse),),
    paging=LastItems("starting_after", items="/data", more="/has_more"),
)


class Shelves(Resource):
    """The calls of ``shelves``."""

    with_raw_response: _RawShelves
    with_streaming_response: _StreamedShelves

    def list(
        self,
        *,
        starting_after: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Page[models.Book, models.ShelvesListResponse]:
        """Call ``shelves.list``.

        ``GET /shelves``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Books
        """
        return self._pages(
            _LIST, options, parameters={"starting_after": starting_after}
        )


class AsyncShelves(AsyncResource):
    """The calls of ``shelves``, awaited."""

    with_raw_response: _RawAsyncShelves
    with_streaming_response: _StreamedAsyncShelves

    def list(
        self,
        *,
        starting_after: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.ShelvesListResponse]:
        """Awaited; see ``Shelves.list``."""
        return self._pages(
            _LIST, options, parameters={"starting_after": starting_after}
        )


if TYPE_CHECKING:

    class _RawShelves:
        list = raw(Shelves.list)

    class _StreamedShelves:
        list = streamed(Shelves.list)

    class _RawAsyncShelves:
        list = raw_awaited(AsyncShelves.list)

    class _StreamedAsyncShelves:
        list = streamed_awaited(AsyncShelves.list)
