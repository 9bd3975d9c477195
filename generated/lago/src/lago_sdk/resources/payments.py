"""The calls of ``client.payments``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONBody, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .. import params
    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[models.Payment] = Operation(
    name="payments.create",
    method="POST",
    path=("/payments",),
    body=JSONBody(),
    security=(("bearerAuth",),),
    responses=(
        JSONResponse("200", lambda: models.Payment),
        JSONResponse("400", lambda: models.ApiErrorBadRequest),
        JSONResponse("401", lambda: models.ApiErrorUnauthorized),
        JSONResponse("422", lambda: models.ApiErrorUnprocessableEntity),
    ),
)


class Payments(Resource):
    """Everything about Payments"""

    with_raw_response: _RawPayments
    with_streaming_response: _StreamedPayments

    def create(
        self,
        *,
        payment: (
            models.PaymentCreateInputPayment | params.PaymentCreateInputPaymentParam
        ),
        **options: Unpack[RequestOptions],
    ) -> models.Payment:
        """Create a payment.

        This endpoint is used to create a manual payment

        ``POST /payments``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Payment created

        Raises:
            BadRequestError: Bad Request error
            AuthenticationError: Unauthorized error
            UnprocessableEntityError: Unprocessable entity error
        """
        return self._call(_CREATE, options, body={"payment": payment})


class AsyncPayments(AsyncResource):
    """The calls of ``payments``, awaited."""

    with_raw_response: _RawAsyncPayments
    with_streaming_response: _StreamedAsyncPayments

    async def create(
        self,
        *,
        payment: (
            models.PaymentCreateInputPayment | params.PaymentCreateInputPaymentParam
        ),
        **options: Unpack[RequestOptions],
    ) -> models.Payment:
        """Create a payment; see ``Payments.create``."""
        return await self._call(_CREATE, options, body={"payment": payment})


if TYPE_CHECKING:

    class _RawPayments:
        create = raw(Payments.create)

    class _StreamedPayments:
        create = streamed(Payments.create)

    class _RawAsyncPayments:
        create = raw_awaited(AsyncPayments.create)

    class _StreamedAsyncPayments:
        create = streamed_awaited(AsyncPayments.create)
