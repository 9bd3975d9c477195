"""The calls of ``client.prices``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EventStreamResponse,
    QueryParameter,
    Resource,
    StreamOperation,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        AsyncStream,
        NotGiven,
        RequestOptions,
        Stream,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: StreamOperation[models.Tick] = StreamOperation(
    name="prices.list",
    method="GET",
    path=("/prices",),
    parameters=(QueryParameter("symbol"),),
    responses=(EventStreamResponse("200", lambda: models.Tick),),
)


class Prices(Resource):
    """The calls of ``prices``."""

    with_raw_response: _RawPrices
    with_streaming_response: _StreamedPrices

    def list(
        self, *, symbol: str | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> Stream[models.Tick]:
        """Call ``prices.list``.

        ``GET /prices``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Prices in the data of events
        """
        return self._stream(_LIST, options, parameters={"symbol": symbol})


class AsyncPrices(AsyncResource):
    """The calls of ``prices``, awaited."""

    with_raw_response: _RawAsyncPrices
    with_streaming_response: _StreamedAsyncPrices

    async def list(
        self, *, symbol: str | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> AsyncStream[models.Tick]:
        """Awaited; see ``Prices.list``."""
        return await self._stream(_LIST, options, parameters={"symbol": symbol})


if TYPE_CHECKING:

    class _RawPrices:
        list = raw(Prices.list)

    class _StreamedPrices:
        list = streamed(Prices.list)

    class _RawAsyncPrices:
        list = raw_awaited(AsyncPrices.list)

    class _StreamedAsyncPrices:
        list = streamed_awaited(AsyncPrices.list)
