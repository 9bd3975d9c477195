"""The calls of ``client.orders``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import RequestOptions


_LIST: Operation[models.Order] = Operation(
    name="orders.list",
    method="GET",
    path=("/orders",),
    responses=(JSONResponse("200", lambda: models.Order),),
)


class Orders(Resource):
    """The calls of ``orders``."""

    def list(self, **options: Unpack[RequestOptions]) -> models.Order:
        """Call ``orders.list``.

        ``GET /orders``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            An order
        """
        return self._call(_LIST, options)


class AsyncOrders(AsyncResource):
    """The calls of ``orders``, awaited."""

    async def list(self, **options: Unpack[RequestOptions]) -> models.Order:
        """Awaited; see ``Orders.list``."""
        return await self._call(_LIST, options)
