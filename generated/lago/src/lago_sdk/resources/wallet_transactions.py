"""The calls of ``client.wallet_transactions``."""

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
    from uuid import UUID

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_PAYMENT_URL: Operation[models.WalletTransactionPaymentUrl] = Operation(
    name="wallet_transactions.payment_url",
    method="POST",
    path=("/wallet_transactions/", PathParameter("lago_id"), "/payment_url"),
    security=(("bearerAuth",),),
    responses=(
        JSONResponse("200", lambda: models.WalletTransactionPaymentUrl),
        JSONResponse("401", lambda: models.ApiErrorUnauthorized),
        JSONResponse("403", lambda: models.ApiErrorForbidden),
        JSONResponse("404", lambda: models.ApiErrorNotFound),
        JSONResponse("422", lambda: models.ApiErrorUnprocessableEntity),
    ),
)


class WalletTransactions(Resource):
    """The calls of ``wallet_transactions``."""

    with_raw_response: _RawWalletTransactions
    with_streaming_response: _StreamedWalletTransactions

    def payment_url(
        self, lago_id: UUID | str, **options: Unpack[RequestOptions]
    ) -> models.WalletTransactionPaymentUrl:
        """Generate a payment URL.

        This endpoint generates a checkout link for a specific wallet transaction.

        ``POST /wallet_transactions/{lago_id}/payment_url``

        Args:
            lago_id: ID of the wallet transaction.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Payment URL has been generated

        Raises:
            AuthenticationError: Unauthorized error
            PermissionDeniedError: Forbidden
            NotFoundError: Not Found error
            UnprocessableEntityError: Unprocessable entity error
        """
        return self._call(_PAYMENT_URL, options, parameters={"lago_id": lago_id})


class AsyncWalletTransactions(AsyncResource):
    """The calls of ``wallet_transactions``, awaited."""

    with_raw_response: _RawAsyncWalletTransactions
    with_streaming_response: _StreamedAsyncWalletTransactions

    async def payment_url(
        self, lago_id: UUID | str, **options: Unpack[RequestOptions]
    ) -> models.WalletTransactionPaymentUrl:
        """Generate a payment URL; see ``WalletTransactions.payment_url``."""
        return await self._call(_PAYMENT_URL, options, parameters={"lago_id": lago_id})


if TYPE_CHECKING:

    class _RawWalletTransactions:
        payment_url = raw(WalletTransactions.payment_url)

    class _StreamedWalletTransactions:
        payment_url = streamed(WalletTransactions.payment_url)

    class _RawAsyncWalletTransactions:
        payment_url = raw_awaited(AsyncWalletTransactions.payment_url)

    class _StreamedAsyncWalletTransactions:
        payment_url = streamed_awaited(AsyncWalletTransactions.payment_url)
