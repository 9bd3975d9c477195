"""The calls of ``client.payment_links``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONBody,
    JSONResponse,
    Operation,
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


_CREATE: Operation[models.CommonResponseExternalApiPaymentLinkRead] = Operation(
    name="payment_links.create",
    method="POST",
    path=("/api/user-api/payment/create-payment-link",),
    body=JSONBody(),
    security=(("apiKey", "apiSecret"),),
    responses=(
        JSONResponse("200", lambda: models.CommonResponseExternalApiPaymentLinkRead),
        JSONResponse("422", lambda: models.HTTPValidationError),
        JSONResponse("401", lambda: models.UnauthorizedError),
    ),
)


class PaymentLinks(Resource):
    """The calls of ``payment_links``."""

    with_raw_response: _RawPaymentLinks
    with_streaming_response: _StreamedPaymentLinks

    def create(
        self,
        *,
        amount: float,
        description: str | None | NotGiven = NOT_GIVEN,
        invoice_number: str | None | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.CommonResponseExternalApiPaymentLinkRead:
        """Create a Payment Link.

        Generates a secure payment link to collect wallet-based payments from customers
        or external users.

        This endpoint:
        - Creates a new pending payment request for the user
        - Provides a shareable URL that can be sent to others for payment collection
        - Returns the generated payment ID and link

        ``POST /api/user-api/payment/create-payment-link``

        Args:
            amount: Amount to be collected via the payment link.
            description: Optional note or context about the payment (e.g., product name,
                service details).
            invoice_number: Optional invoice reference tied to this payment request.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Successful Response

        Raises:
            UnprocessableEntityError: Validation Error
            AuthenticationError: Unauthorized
        """
        return self._call(
            _CREATE,
            options,
            body={
                "amount": amount,
                "description": description,
                "invoice_number": invoice_number,
            },
        )


class AsyncPaymentLinks(AsyncResource):
    """The calls of ``payment_links``, awaited."""

    with_raw_response: _RawAsyncPaymentLinks
    with_streaming_response: _StreamedAsyncPaymentLinks

    async def create(
        self,
        *,
        amount: float,
        description: str | None | NotGiven = NOT_GIVEN,
        invoice_number: str | None | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.CommonResponseExternalApiPaymentLinkRead:
        """Create a Payment Link; see ``PaymentLinks.create``."""
        return await self._call(
            _CREATE,
            options,
            body={
                "amount": amount,
                "description": description,
                "invoice_number": invoice_number,
            },
        )


if TYPE_CHECKING:

    class _RawPaymentLinks:
        create = raw(PaymentLinks.create)

    class _StreamedPaymentLinks:
        create = streamed(PaymentLinks.create)

    class _RawAsyncPaymentLinks:
        create = raw_awaited(AsyncPaymentLinks.create)

    class _StreamedAsyncPaymentLinks:
        create = streamed_awaited(AsyncPaymentLinks.create)
