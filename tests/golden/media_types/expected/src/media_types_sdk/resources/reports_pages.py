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

    from .._runtime.client import FileInput, NotGiven, RequestOptions


_CREATE: Operation[None] = Operation(
    name="reports.pages.create",
    method="POST",
    path=("/reports/", PathParameter("id"), "/pages"),
    body=MultipartBody(Part("page", "image/png")),
    responses=(EmptyResponse("204"),),
)


class ReportsPages(Resource):
    """The calls of ``reports.pages``."""

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
