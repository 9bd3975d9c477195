"""The calls of ``client.orders``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    Operation,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[models.Order] = Operation(
    name="orders.list",
    method="GET",
    path=("/orders",),
    parameters=(QueryParameter("status"), QueryParameter("size")),
    responses=(JSONResponse("200", lambda: models.Order),),
)


class Orders(Resource):
    """The calls of ``orders``."""

    with_raw_response: _RawOrders
    with_streaming_response: _StreamedOrders

    def list(
        self,
        *,
        status: models.Status | NotGiven = NOT_GIVEN,
        size: models.OrdersListSize | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Call ``orders.list``.

        ``GET /orders``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Orders
        """
        return self._call(_LIST, options, parameters={"status": status, "size": size})


class AsyncOrders(AsyncResource):
    """The calls of ``orders``, awaited."""

    with_raw_response: _RawAsyncOrders
    with_streaming_response: _StreamedAsyncOrders

    async def list(
        self,
        *,
        status: models.Status | NotGiven = NOT_GIVEN,
        size: models.OrdersListSize | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Awaited; see ``Orders.list``."""
        return await self._call(
            _LIST, options, parameters={"status": status, "size": size}
        )


if TYPE_CHECKING:

    class _RawOrders:
        list = raw(Orders.list)

    class _StreamedOrders:
        list = streamed(Orders.list)

    class _RawAsyncOrders:
        list = raw_awaited(AsyncOrders.list)

    class _StreamedAsyncOrders:
        list = streamed_awaited(AsyncOrders.list)
