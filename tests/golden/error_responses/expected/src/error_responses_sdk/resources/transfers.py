"""The calls of ``client.transfers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
    JSONResponse,
    Operation,
    Resource,
    TextResponse,
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


_CREATE: Operation[None] = Operation(
    name="transfers.create",
    method="POST",
    path=("/transfers",),
    responses=(
        EmptyResponse("202"),
        JSONResponse("400", lambda: models.Problem),
        JSONResponse("404", lambda: models.TransfersCreateResponse404),
        EmptyResponse("409"),
        JSONResponse("4XX", lambda: models.Problem),
        TextResponse("default"),
    ),
)


class Transfers(Resource):
    """The calls of ``transfers``."""

    with_raw_response: _RawTransfers
    with_streaming_response: _StreamedTransfers

    def create(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``transfers.create``.

        ``POST /transfers``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Accepted

        Raises:
            BadRequestError: The request is wrong
            NotFoundError: No such account
            ConflictError: Sent before
            APIStatusError: The request is wrong
        """
        return self._call(_CREATE, options)


class AsyncTransfers(AsyncResource):
    """The calls of ``transfers``, awaited."""

    with_raw_response: _RawAsyncTransfers
    with_streaming_response: _StreamedAsyncTransfers

    async def create(self, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Transfers.create``."""
        return await self._call(_CREATE, options)


if TYPE_CHECKING:

    class _RawTransfers:
        create = raw(Transfers.create)

    class _StreamedTransfers:
        create = streamed(Transfers.create)

    class _RawAsyncTransfers:
        create = raw_awaited(AsyncTransfers.create)

    class _StreamedAsyncTransfers:
        create = streamed_awaited(AsyncTransfers.create)
