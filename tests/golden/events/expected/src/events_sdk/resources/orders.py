"""The calls of ``client.orders``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
    JSONBody,
    Operation,
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


_CREATE: Operation[None] = Operation(
    name="orders.create",
    method="POST",
    path=("/orders",),
    body=JSONBody(),
    responses=(EmptyResponse("201"),),
)


class Orders(Resource):
    """The calls of ``orders``."""

    with_raw_response: _RawOrders
    with_streaming_response: _StreamedOrders

    def create(self, *, url: str, **options: Unpack[RequestOptions]) -> None:
        """Place an order.

        ``POST /orders``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Placed
        """
        return self._call(_CREATE, options, body={"url": url})


class AsyncOrders(AsyncResource):
    """The calls of ``orders``, awaited."""

    with_raw_response: _RawAsyncOrders
    with_streaming_response: _StreamedAsyncOrders

    async def create(self, *, url: str, **options: Unpack[RequestOptions]) -> None:
        """Place an order; see ``Orders.create``."""
        return await self._call(_CREATE, options, body={"url": url})


if TYPE_CHECKING:

    class _RawOrders:
        create = raw(Orders.create)

    class _StreamedOrders:
        create = streamed(Orders.create)

    class _RawAsyncOrders:
        create = raw_awaited(AsyncOrders.create)

    class _StreamedAsyncOrders:
        create = streamed_awaited(AsyncOrders.create)
