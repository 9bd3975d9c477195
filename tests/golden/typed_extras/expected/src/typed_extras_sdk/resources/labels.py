"""The calls of ``client.labels``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import RequestOptions


_LIST: Operation[models.Labels] = Operation(
    name="labels.list",
    method="GET",
    path=("/labels",),
    responses=(JSONResponse("200", lambda: models.Labels),),
)


class Labels(Resource):
    """The calls of ``labels``."""

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

    async def list(self, **options: Unpack[RequestOptions]) -> models.Labels:
        """Awaited; see ``Labels.list``."""
        return await self._call(_LIST, options)
