"""The calls of ``client.customers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    JSONResponse,
    Operation,
    PathParameter,
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


_CHECKOUT_URL: Operation[models.CustomerCheckoutUrl] = Operation(
    name="customers.checkout_url",
    method="POST",
    path=("/customers/", PathParameter("external_customer_id"), "/checkout_url"),
    security=(("bearerAuth",),),
    responses=(
        JSONResponse("200", lambda: models.CustomerCheckoutUrl),
        JSONResponse("401", lambda: models.ApiErrorUnauthorized),
        JSONResponse("404", lambda: models.ApiErrorNotFound),
        JSONResponse("422", lambda: models.ApiErrorUnprocessableEntity),
    ),
)


class Customers(Resource):
    """Everything about Customer collection"""

    with_raw_response: _RawCustomers
    with_streaming_response: _StreamedCustomers

    def checkout_url(
        self, external_customer_id: str, **options: Unpack[RequestOptions]
    ) -> models.CustomerCheckoutUrl:
        """Generate a Customer Payment Provider Checkout URL.

        This endpoint regenerates the Payment Provider Checkout URL of a Customer.

        ``POST /customers/{external_customer_id}/checkout_url``

        Args:
            external_customer_id: The customer external unique identifier (provided by
                your own application).
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Customer Checkout URL

        Raises:
            AuthenticationError: Unauthorized error
            NotFoundError: Not Found error
            UnprocessableEntityError: Unprocessable entity error
        """
        return self._call(
            _CHECKOUT_URL,
            options,
            parameters={"external_customer_id": external_customer_id},
        )


class AsyncCustomers(AsyncResource):
    """The calls of ``customers``, awaited."""

    with_raw_response: _RawAsyncCustomers
    with_streaming_response: _StreamedAsyncCustomers

    async def checkout_url(
        self, external_customer_id: str, **options: Unpack[RequestOptions]
    ) -> models.CustomerCheckoutUrl:
        """Generate a Customer Payment Provider Checkout URL.

        Awaited; see ``Customers.checkout_url``.
        """
        return await self._call(
            _CHECKOUT_URL,
            options,
            parameters={"external_customer_id": external_customer_id},
        )


if TYPE_CHECKING:

    class _RawCustomers:
        checkout_url = raw(Customers.checkout_url)

    class _StreamedCustomers:
        checkout_url = streamed(Customers.checkout_url)

    class _RawAsyncCustomers:
        checkout_url = raw_awaited(AsyncCustomers.checkout_url)

    class _StreamedAsyncCustomers:
        checkout_url = streamed_awaited(AsyncCustomers.checkout_url)
