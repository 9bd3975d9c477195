"""The calls of ``client.fields``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[list_[models.Field]] = Operation(
    name="fields.list",
    method="GET",
    path=("/fields",),
    responses=(JSONResponse("200", lambda: list_[models.Field]),),
)


class Fields(Resource):
    """The calls of ``fields``."""

    with_raw_response: _RawFields
    with_streaming_response: _StreamedFields

    def list(self, **options: Unpack[RequestOptions]) -> list_[models.Field]:
        """Call ``fields.list``.

        ``GET /fields``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The fields
        """
        return self._call(_LIST, options)


class AsyncFields(AsyncResource):
    """The calls of ``fields``, awaited."""

    with_raw_response: _RawAsyncFields
    with_streaming_response: _StreamedAsyncFields

    async def list(self, **options: Unpack[RequestOptions]) -> list_[models.Field]:
        """Awaited; see ``Fields.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawFields:
        list = raw(Fields.list)

    class _StreamedFields:
        list = streamed(Fields.list)

    class _RawAsyncFields:
        list = raw_awaited(AsyncFields.list)

    class _StreamedAsyncFields:
        list = streamed_awaited(AsyncFields.list)
