"""The calls of ``client.prices``."""

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
    from decimal import Decimal
    from typing import Unpack

    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[list[models.Offer]] = Operation(
    name="prices.create",
    method="POST",
    path=("/prices",),
    body=JSONBody(),
    responses=(
        JSONResponse("200", lambda: list[models.Offer], exact_decimals=True),
        JSONResponse("404", lambda: models.Error),
    ),
)


class Prices(Resource):
    """The calls of ``prices``."""

    with_raw_response: _RawPrices
    with_streaming_response: _StreamedPrices

    def create(
        self,
        *,
        amount: Decimal | float,
        serial: int,
        weight: float | NotGiven = NOT_GIVEN,
        text: Decimal | str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list[models.Offer]:
        """Call ``prices.create``.

        ``POST /prices``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            All prices

        Raises:
            NotFoundError: None
        """
        return self._call(
            _CREATE,
            options,
            body={"amount": amount, "serial": serial, "weight": weight, "text": text},
        )


class AsyncPrices(AsyncResource):
    """The calls of ``prices``, awaited."""

    with_raw_response: _RawAsyncPrices
    with_streaming_response: _StreamedAsyncPrices

    async def create(
        self,
        *,
        amount: Decimal | float,
        serial: int,
        weight: float | NotGiven = NOT_GIVEN,
        text: Decimal | str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list[models.Offer]:
        """Awaited; see ``Prices.create``."""
        return await self._call(
            _CREATE,
            options,
            body={"amount": amount, "serial": serial, "weight": weight, "text": text},
        )


if TYPE_CHECKING:

    class _RawPrices:
        create = raw(Prices.create)

    class _StreamedPrices:
        create = streamed(Prices.create)

    class _RawAsyncPrices:
        create = raw_awaited(AsyncPrices.create)

    class _StreamedAsyncPrices:
        create = streamed_awaited(AsyncPrices.create)
