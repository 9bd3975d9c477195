"""The calls of ``client.customers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
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


_CREATE: Operation[models.Customer] = Operation(
    name="customers.create",
    method="POST",
    path=("/customers",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.Customer),),
)

_RETRIEVE: Operation[models.Customer] = Operation(
    name="customers.retrieve",
    method="GET",
    path=("/customers/", PathParameter("id")),
    responses=(JSONResponse("200", lambda: models.Customer),),
)


class Customers(Resource):
    """The customers of the shop."""

    with_raw_response: _RawCustomers
    with_streaming_response: _StreamedCustomers

    def create(
        self, *, name: str | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> models.Customer:
        """Call ``customers.create``.

        ``POST /customers``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The customer
        """
        return self._call(_CREATE, options, body={"name": name})

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> models.Customer:
        """Call ``customers.retrieve``.

        ``GET /customers/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A customer
        """
        return self._call(_RETRIEVE, options, parameters={"id": id})


class AsyncCustomers(AsyncResource):
    """The calls of ``customers``, awaited."""

    with_raw_response: _RawAsyncCustomers
    with_streaming_response: _StreamedAsyncCustomers

    async def create(
        self, *, name: str | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> models.Customer:
        """Awaited; see ``Customers.create``."""
        return await self._call(_CREATE, options, body={"name": name})

    async def retrieve(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> models.Customer:
        """Awaited; see ``Customers.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})


if TYPE_CHECKING:

    class _RawCustomers:
        create = raw(Customers.create)
        retrieve = raw(Customers.retrieve)

    class _StreamedCustomers:
        create = streamed(Customers.create)
        retrieve = streamed(Customers.retrieve)

    class _RawAsyncCustomers:
        create = raw_awaited(AsyncCustomers.create)
        retrieve = raw_awaited(AsyncCustomers.retrieve)

    class _StreamedAsyncCustomers:
        create = streamed_awaited(AsyncCustomers.create)
        retrieve = streamed_awaited(AsyncCustomers.retrieve)
