"""The calls of ``client.orders``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    JSONBody,
    JSONResponse,
    Operation,
    PathParameter,
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


_LIST: Operation[list_[models.Order]] = Operation(
    name="orders.list",
    method="GET",
    path=("/orders",),
    security=(("key",),),
    responses=(
        JSONResponse("200", lambda: list_[models.Order]),
        JSONResponse("4XX", lambda: models.OrdersListResponse4XX),
    ),
)

_CREATE: Operation[models.Order] = Operation(
    name="orders.create",
    method="POST",
    path=("/orders",),
    body=JSONBody(),
    security=(("key",),),
    responses=(
        JSONResponse("201", lambda: models.Order),
        JSONResponse("4XX", lambda: models.OrdersListResponse4XX),
    ),
)

_RETRIEVE: Operation[models.Order] = Operation(
    name="orders.retrieve",
    method="GET",
    path=("/orders/", PathParameter("id")),
    security=(("key",),),
    responses=(
        JSONResponse("200", lambda: models.Order),
        JSONResponse("4XX", lambda: models.OrdersListResponse4XX),
    ),
)

_UPDATE: Operation[models.Order] = Operation(
    name="orders.update",
    method="PUT",
    path=("/orders/", PathParameter("id")),
    body=JSONBody(),
    security=(("key",),),
    responses=(
        JSONResponse("200", lambda: models.Order),
        JSONResponse("4XX", lambda: models.OrdersListResponse4XX),
    ),
)

_DELETE: Operation[None] = Operation(
    name="orders.delete",
    method="DELETE",
    path=("/orders/", PathParameter("id")),
    security=(("key",),),
    responses=(
        EmptyResponse("204"),
        JSONResponse("4XX", lambda: models.OrdersListResponse4XX),
    ),
)


class Orders(Resource):
    """The calls of ``orders``."""

    with_raw_response: _RawOrders
    with_streaming_response: _StreamedOrders

    def list(self, **options: Unpack[RequestOptions]) -> list_[models.Order]:
        """Call ``orders.list``.

        ``GET /orders``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            All

        Raises:
            APIStatusError: Refused
        """
        return self._call(_LIST, options)

    def create(
        self,
        *,
        amount: int,
        card_number: str | NotGiven = NOT_GIVEN,
        notify_url: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Call ``orders.create``.

        ``POST /orders``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            One

        Raises:
            APIStatusError: Refused
        """
        return self._call(
            _CREATE,
            options,
            body={
                "amount": amount,
                "card_number": card_number,
                "notify_url": notify_url,
            },
        )

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> models.Order:
        """Call ``orders.retrieve``.

        ``GET /orders/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            One

        Raises:
            APIStatusError: Refused
        """
        return self._call(_RETRIEVE, options, parameters={"id": id})

    def update(
        self,
        id: str,
        *,
        amount: int,
        card_number: str | NotGiven = NOT_GIVEN,
        notify_url: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Call ``orders.update``.

        ``PUT /orders/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            One

        Raises:
            APIStatusError: Refused
        """
        return self._call(
            _UPDATE,
            options,
            parameters={"id": id},
            body={
                "amount": amount,
                "card_number": card_number,
                "notify_url": notify_url,
            },
        )

    def delete(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``orders.delete``.

        ``DELETE /orders/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Gone

        Raises:
            APIStatusError: Refused
        """
        return self._call(_DELETE, options, parameters={"id": id})


class AsyncOrders(AsyncResource):
    """The calls of ``orders``, awaited."""

    with_raw_response: _RawAsyncOrders
    with_streaming_response: _StreamedAsyncOrders

    async def list(self, **options: Unpack[RequestOptions]) -> list_[models.Order]:
        """Awaited; see ``Orders.list``."""
        return await self._call(_LIST, options)

    async def create(
        self,
        *,
        amount: int,
        card_number: str | NotGiven = NOT_GIVEN,
        notify_url: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Awaited; see ``Orders.create``."""
        return await self._call(
            _CREATE,
            options,
            body={
                "amount": amount,
                "card_number": card_number,
                "notify_url": notify_url,
            },
        )

    async def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.Order:
        """Awaited; see ``Orders.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})

    async def update(
        self,
        id: str,
        *,
        amount: int,
        card_number: str | NotGiven = NOT_GIVEN,
        notify_url: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Awaited; see ``Orders.update``."""
        return await self._call(
            _UPDATE,
            options,
            parameters={"id": id},
            body={
                "amount": amount,
                "card_number": card_number,
                "notify_url": notify_url,
            },
        )

    async def delete(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Orders.delete``."""
        return await self._call(_DELETE, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawOrders:
        list = raw(Orders.list)
        create = raw(Orders.create)
        retrieve = raw(Orders.retrieve)
        update = raw(Orders.update)
        delete = raw(Orders.delete)

    class _StreamedOrders:
        list = streamed(Orders.list)
        create = streamed(Orders.create)
        retrieve = streamed(Orders.retrieve)
        update = streamed(Orders.update)
        delete = streamed(Orders.delete)

    class _RawAsyncOrders:
        list = raw_awaited(AsyncOrders.list)
        create = raw_awaited(AsyncOrders.create)
        retrieve = raw_awaited(AsyncOrders.retrieve)
        update = raw_awaited(AsyncOrders.update)
        delete = raw_awaited(AsyncOrders.delete)

    class _StreamedAsyncOrders:
        list = streamed_awaited(AsyncOrders.list)
        create = streamed_awaited(AsyncOrders.create)
        retrieve = streamed_awaited(AsyncOrders.retrieve)
        update = streamed_awaited(AsyncOrders.update)
        delete = streamed_awaited(AsyncOrders.delete)
