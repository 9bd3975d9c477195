"""The calls of ``client.reports.pages``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    MultipartBody,
    Operation,
    Part,
    PathParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        FileInput,
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[None] = Operation(
    name="reports.pages.create",
    method="POST",
    path=("/reports/", PathParameter("id"), "/pages"),
    body=MultipartBody(Part("page", "image/png")),
    responses=(EmptyResponse("204"),),
)


class ReportsPages(Resource):
    """The calls of ``reports.pages``."""

    with_raw_response: _RawReportsPages
    with_streaming_response: _StreamedReportsPages

    def create(
        self,
        id: str,
        *,
        page: FileInput,
        title: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``reports.pages.create``.

        ``POST /reports/{id}/pages``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Added
        """
        return self._call(
            _CREATE, options, parameters={"id": id}, body={"page": page, "title": title}
        )


class AsyncReportsPages(AsyncResource):
    """The calls of ``reports.pages``, awaited."""

    with_raw_response: _RawAsyncReportsPages
    with_streaming_response: _StreamedAsyncReportsPages

    async def create(
        self,
        id: str,
        *,
        page: FileInput,
        title: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``ReportsPages.create``."""
        return await self._call(
            _CREATE, options, parameters={"id": id}, body={"page": page, "title": title}
        )


if TYPE_CHECKING:

    class _RawReportsPages:
        create = raw(ReportsPages.create)

    class _StreamedReportsPages:
        create = streamed(ReportsPages.create)

    class _RawAsyncReportsPages:
        create = raw_awaited(AsyncReportsPages.create)

    class _StreamedAsyncReportsPages:
        create = streamed_awaited(AsyncReportsPages.create)
