"""The calls of ``client.reports``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    BinaryResponse,
    JSONResponse,
    Operation,
    PathParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_RETRIEVE: Operation[models.Report | bytes] = Operation(
    name="reports.retrieve",
    method="GET",
    path=("/reports/", PathParameter("id")),
    responses=(
        JSONResponse("200", lambda: models.Report),
        BinaryResponse("200", "application/pdf"),
        JSONResponse("4XX", lambda: str, "*/*"),
    ),
)

_NAME: Operation[str] = Operation(
    name="reports.name",
    method="GET",
    path=("/reports/", PathParameter("id"), "/name"),
    responses=(JSONResponse("200", lambda: str, "*/*"),),
)

_SCAN: Operation[bytes] = Operation(
    name="reports.scan",
    method="GET",
    path=("/reports/", PathParameter("id"), "/scan"),
    responses=(
        BinaryResponse("200", "application/json"),
        BinaryResponse("200", "image/png"),
    ),
)


class Reports(Resource):
    """The calls of ``reports``."""

    with_raw_response: _RawReports
    with_streaming_response: _StreamedReports

    def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.Report | bytes:
        """A report, or the page that it was printed on.

        ``GET /reports/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The report

        Raises:
            APIStatusError: No such report
        """
        return self._call(_RETRIEVE, options, parameters={"id": id})

    def name(self, id: str, **options: Unpack[RequestOptions]) -> str:
        """The name of a report.

        ``GET /reports/{id}/name``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The name
        """
        return self._call(_NAME, options, parameters={"id": id})

    def scan(self, id: str, **options: Unpack[RequestOptions]) -> bytes:
        """The scan of a report.

        ``GET /reports/{id}/scan``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The picture
        """
        return self._call(_SCAN, options, parameters={"id": id})


class AsyncReports(AsyncResource):
    """The calls of ``reports``, awaited."""

    with_raw_response: _RawAsyncReports
    with_streaming_response: _StreamedAsyncReports

    async def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.Report | bytes:
        """A report, or the page that it was printed on; see ``Reports.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})

    async def name(self, id: str, **options: Unpack[RequestOptions]) -> str:
        """The name of a report; see ``Reports.name``."""
        return await self._call(_NAME, options, parameters={"id": id})

    async def scan(self, id: str, **options: Unpack[RequestOptions]) -> bytes:
        """The scan of a report; see ``Reports.scan``."""
        return await self._call(_SCAN, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawReports:
        retrieve = raw(Reports.retrieve)
        name = raw(Reports.name)
        scan = raw(Reports.scan)

    class _StreamedReports:
        retrieve = streamed(Reports.retrieve)
        name = streamed(Reports.name)
        scan = streamed(Reports.scan)

    class _RawAsyncReports:
        retrieve = raw_awaited(AsyncReports.retrieve)
        name = raw_awaited(AsyncReports.name)
        scan = raw_awaited(AsyncReports.scan)

    class _StreamedAsyncReports:
        retrieve = streamed_awaited(AsyncReports.retrieve)
        name = streamed_awaited(AsyncReports.name)
        scan = streamed_awaited(AsyncReports.scan)
