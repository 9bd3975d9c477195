"""The calls of ``client.labels``."""

from __future__ import annotations

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


_LIST: Operation[models.Labels] = Operation(
    name="labels.list",
    method="GET",
    path=("/labels",),
    responses=(JSONResponse("200", lambda: models.Labels),),
)


class Labels(Resource):
    """The calls of ``labels``."""

    with_raw_response: _RawLabels
    with_streaming_response: _StreamedLabels

    def list(self, **options: Unpack[RequestOptions]) -> models.Labels:
        """Call ``labels.list``.

        ``GET /labels``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The labels
        """
        return self._call(_LIST, options)


class AsyncLabels(AsyncResource):
    """The calls of ``labels``, awaited."""

    with_raw_response: _RawAsyncLabels
    with_streaming_response: _StreamedAsyncLabels

    async def list(self, **options: Unpack[RequestOptions]) -> models.Labels:
        """Awaited; see ``Labels.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawLabels:
        list = raw(Labels.list)

    class _StreamedLabels:
        list = streamed(Labels.list)

    class _RawAsyncLabels:
        list = raw_awaited(AsyncLabels.list)

    class _StreamedAsyncLabels:
        list = streamed_awaited(AsyncLabels.list)
