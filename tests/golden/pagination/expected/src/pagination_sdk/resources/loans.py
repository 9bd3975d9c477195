"""The calls of ``client.loans``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    Offsets,
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


_LIST: PagedOperation[models.Book, models.Books] = PagedOperation(
    name="loans.list",
    method="GET",
    path=("/loans",),
    parameters=(QueryParameter("offset"), QueryParameter("per_page")),
    responses=(JSONResponse("200", lambda: models.Books),),
    paging=Offsets("offset", items=""),
)


class Loans(Resource):
    """The calls of ``loans``."""

    with_raw_response: _RawLoans
    with_streaming_response: _StreamedLoans

    def list(
        self,
        *,
        offset: int | NotGiven = NOT_GIVEN,
        per_page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Page[models.Book, models.Books]:
        """Call ``loans.list``.

        ``GET /loans``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A list
        """
        return self._pages(
            _LIST, options, parameters={"offset": offset, "per_page": per_page}
        )


class AsyncLoans(AsyncResource):
    """The calls of ``loans``, awaited."""

    with_raw_response: _RawAsyncLoans
    with_streaming_response: _StreamedAsyncLoans

    def list(
        self,
        *,
        offset: int | NotGiven = NOT_GIVEN,
        per_page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.Books]:
        """Awaited; see ``Loans.list``."""
        return self._pages(
            _LIST, options, parameters={"offset": offset, "per_page": per_page}
        )


if TYPE_CHECKING:

    class _RawLoans:
        list = raw(Loans.list)

    class _StreamedLoans:
        list = streamed(Loans.list)

    class _RawAsyncLoans:
        list = raw_awaited(AsyncLoans.list)

    class _StreamedAsyncLoans:
        list = streamed_awaited(AsyncLoans.list)
