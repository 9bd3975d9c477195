"""The calls of ``client.copies``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    Links,
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


_LIST: PagedOperation[models.Book, models.CopiesListResponse] = PagedOperation(
    name="copies.list",
    method="GET",
    path=("/copies",),
    parameters=(QueryParameter("per_page"), QueryParameter("open")),
    responses=(JSONResponse("200", lambda: models.CopiesListResponse),),
    paging=Links(items="/_embedded/copies", link="/_links/next/href"),
)


class Copies(Resource):
    """The calls of ``copies``."""

    with_raw_response: _RawCopies
    with_streaming_response: _StreamedCopies

    def list(
        self,
        *,
        per_page: int | NotGiven = NOT_GIVEN,
        open: bool | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Page[models.Book, models.CopiesListResponse]:
        """Call ``copies.list``.

        ``GET /copies``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Books
        """
        return self._pages(
            _LIST, options, parameters={"per_page": per_page, "open": open}
        )


class AsyncCopies(AsyncResource):
    """The calls of ``copies``, awaited."""

    with_raw_response: _RawAsyncCopies
    with_streaming_response: _StreamedAsyncCopies

    def list(
        self,
        *,
        per_page: int | NotGiven = NOT_GIVEN,
        open: bool | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.CopiesListResponse]:
        """Awaited; see ``Copies.list``."""
        return self._pages(
            _LIST, options, parameters={"per_page": per_page, "open": open}
        )


if TYPE_CHECKING:

    class _RawCopies:
        list = raw(Copies.list)

    class _StreamedCopies:
        list = streamed(Copies.list)

    class _RawAsyncCopies:
        list = raw_awaited(AsyncCopies.list)

    class _StreamedAsyncCopies:
        list = streamed_awaited(AsyncCopies.list)
