"""The calls of ``client.payments``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONBody, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .. import params
    from .._runtime.client import RequestOptions


_CREATE: Operation[models.PaymentsCreateResponse] = Operation(
    name="payments.create",
    method="POST",
    path=("/payments",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.PaymentsCreateResponse),),
)


class Payments(Resource):
    """The calls of ``payments``."""

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

    async def create(
        self,
        *,
        payment: models.PaymentsCreatePayment | params.PaymentsCreatePaymentParam,
        **options: Unpack[RequestOptions],
    ) -> models.PaymentsCreateResponse:
        """Awaited; see ``Payments.create``."""
        return await self._call(_CREATE, options, body={"payment": payment})
