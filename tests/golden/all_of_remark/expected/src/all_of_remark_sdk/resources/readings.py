"""The calls of ``client.readings``."""

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


_LIST: Operation[list_[models.Reading]] = Operation(
    name="readings.list",
    method="GET",
    path=("/readings",),
    responses=(JSONResponse("200", lambda: list_[models.Reading]),),
)


class Readings(Resource):
    """The calls of ``readings``."""

    with_raw_response: _RawReadings
    with_streaming_response: _StreamedReadings

    def list(self, **options: Unpack[RequestOptions]) -> list_[models.Reading]:
        """Call ``readings.list``.

        ``GET /readings``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The readings
        """
        return self._call(_LIST, options)


class AsyncReadings(AsyncResource):
    """The calls of ``readings``, awaited."""

    with_raw_response: _RawAsyncReadings
    with_streaming_response: _StreamedAsyncReadings

    async def list(self, **options: Unpack[RequestOptions]) -> list_[models.Reading]:
        """Awaited; see ``Readings.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawReadings:
        list = raw(Readings.list)

    class _StreamedReadings:
        list = streamed(Readings.list)

    class _RawAsyncReadings:
        list = raw_awaited(AsyncReadings.list)

    class _StreamedAsyncReadings:
        list = streamed_awaited(AsyncReadings.list)
