"""The calls of ``client.fines``."""

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
    name="fines.list",
    method="GET",
    path=("/fines",),
    parameters=(QueryParameter("from_", "from"),),
    responses=(JSONResponse("200", lambda: models.Books),),
    paging=Offsets("from_", items=""),
)


class Fines(Resource):
    """The calls of ``fines``."""

    with_raw_response: _RawFines
    with_streaming_response: _StreamedFines

    def list(
        self, *, from_: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> Page[models.Book, models.Books]:
        """Call ``fines.list``.

        ``GET /fines``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A list
        """
        return self._pages(_LIST, options, parameters={"from_": from_})


class AsyncFines(AsyncResource):
    """The calls of ``fines``, awaited."""

    with_raw_response: _RawAsyncFines
    with_streaming_response: _StreamedAsyncFines

    def list(
        self, *, from_: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> AsyncPages[models.Book, models.Books]:
        """Awaited; see ``Fines.list``."""
        return self._pages(_LIST, options, parameters={"from_": from_})


if TYPE_CHECKING:

    class _RawFines:
        list = raw(Fines.list)

    class _StreamedFines:
        list = streamed(Fines.list)

    class _RawAsyncFines:
        list = raw_awaited(AsyncFines.list)

    class _StreamedAsyncFines:
        list = streamed_awaited(AsyncFines.list)
