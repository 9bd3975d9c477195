"""The calls of ``client.reports``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    FormBody,
    JSONBody,
    JSONResponse,
    Operation,
    PathParameter,
    QueryParameter,
    Resource,
    TextResponse,
)

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )
    from .reports_pages import AsyncReportsPages, ReportsPages


_CREATE: Operation[models.Report | str] = Operation(
    name="reports.create",
    method="POST",
    path=("/reports",),
    bodies={
        "application/vnd.report+json": JSONBody("application/vnd.report+json"),
        "application/x-www-form-urlencoded": FormBody(),
    },
    responses=(
        JSONResponse("200", lambda: models.Report),
        TextResponse("200", "text/csv"),
    ),
)

_SEARCH: Operation[str] = Operation(
    name="reports.search",
    method="POST",
    path=("/reports/", PathParameter("id"), "/search"),
    body=FormBody(QueryParameter("words", style="pipeDelimited")),
    responses=(TextResponse("200"),),
)


class Reports(Resource):
    """The calls of ``reports``."""

    with_raw_response: _RawReports
    with_streaming_response: _StreamedReports

    @cached_property
    def pages(self) -> ReportsPages:
        """The calls of ``pages``."""
        from .reports_pages import ReportsPages

        return ReportsPages(self._client)

    def create(
        self,
        *,
        title: str,
        content_type: Literal[
            "application/vnd.report+json", "application/x-www-form-urlencoded"
        ] = "application/vnd.report+json",
        **options: Unpack[RequestOptions],
    ) -> models.Report | str:
        """Call ``reports.create``.

        ``POST /reports``

        Args:
            content_type: How the body is written.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The report
        """
        return self._call(
            _CREATE, options, body={"title": title}, content_type=content_type
        )

    def search(
        self,
        id: str,
        *,
        words: list[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Call ``reports.search``.

        ``POST /reports/{id}/search``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Found
        """
        return self._call(
            _SEARCH, options, parameters={"id": id}, body={"words": words}
        )


class AsyncReports(AsyncResource):
    """The calls of ``reports``, awaited."""

    with_raw_response: _RawAsyncReports
    with_streaming_response: _StreamedAsyncReports

    @cached_property
    def pages(self) -> AsyncReportsPages:
        """The calls of ``pages``."""
        from .reports_pages import AsyncReportsPages

        return AsyncReportsPages(self._client)

    async def create(
        self,
        *,
        title: str,
        content_type: Literal[
            "application/vnd.report+json", "application/x-www-form-urlencoded"
        ] = "application/vnd.report+json",
        **options: Unpack[RequestOptions],
    ) -> models.Report | str:
        """Awaited; see ``Reports.create``."""
        return await self._call(
            _CREATE, options, body={"title": title}, content_type=content_type
        )

    async def search(
        self,
        id: str,
        *,
        words: list[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Awaited; see ``Reports.search``."""
        return await self._call(
            _SEARCH, options, parameters={"id": id}, body={"words": words}
        )


if TYPE_CHECKING:

    class _RawReports:
        create = raw(Reports.create)
        search = raw(Reports.search)

    class _StreamedReports:
        create = streamed(Reports.create)
        search = streamed(Reports.search)

    class _RawAsyncReports:
        create = raw_awaited(AsyncReports.create)
        search = raw_awaited(AsyncReports.search)

    class _StreamedAsyncReports:
        create = streamed_awaited(AsyncReports.create)
        search = streamed_awaited(AsyncReports.search)
