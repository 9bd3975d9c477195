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


_CREATE: Operation[models.PaymentsCreateResponse] = Operation(
    name="payments.create",
    method="POST",
    path=("/payments",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.PaymentsCreateResponse),),
)


class Payments(Resource):
    """The calls of ``payments``."""

    with_raw_response: _RawPayments
    with_streaming_response: _StreamedPayments

    def create(
        self,
        *,
        payment: models.PaymentsCreatePayment | params.PaymentsCreatePaymentParam,
        **options: Unpack[RequestOptions],
    ) -> models.PaymentsCreateResponse:
        """Call ``payments.create``.

        ``POST /payments``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The payment
        """
        return self._call(_CREATE, options, body={"payment": payment})


class AsyncPayments(AsyncResource):
    """The calls of ``payments``, awaited."""

    with_raw_response: _RawAsyncPayments
    with_streaming_response: _StreamedAsyncPayments

    async def create(
        self,
        *,
        payment: models.PaymentsCreatePayment | params.PaymentsCreatePaymentParam,
        **options: Unpack[RequestOptions],
    ) -> models.PaymentsCreateResponse:
        """Awaited; see ``Payments.create``."""
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
