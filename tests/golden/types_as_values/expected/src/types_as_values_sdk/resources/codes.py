"""The calls of ``client.codes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    Email,
    JSONResponse,
    Operation,
    Resource,
    Typed,
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


_LIST: Operation[models.Cat | models.Dog] = Operation(
    name="codes.list",
    method="GET",
    path=("/codes",),
    responses=(
        JSONResponse("200", lambda: models.Cat | models.Dog),
        JSONResponse("404", lambda: Typed[Email | None]),
    ),
)


class Codes(Resource):
    """The calls of ``codes``."""

    with_raw_response: _RawCodes
    with_streaming_response: _StreamedCodes

    def list(self, **options: Unpack[RequestOptions]) -> models.Cat | models.Dog:
        """Call ``codes.list``.

        ``GET /codes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A union of classes

        Raises:
            NotFoundError: A mail address, or nothing
        """
        return self._call(_LIST, options)


class AsyncCodes(AsyncResource):
    """The calls of ``codes``, awaited."""

    with_raw_response: _RawAsyncCodes
    with_streaming_response: _StreamedAsyncCodes

    async def list(self, **options: Unpack[RequestOptions]) -> models.Cat | models.Dog:
        """Awaited; see ``Codes.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawCodes:
        list = raw(Codes.list)

    class _StreamedCodes:
        list = streamed(Codes.list)

    class _RawAsyncCodes:
        list = raw_awaited(AsyncCodes.list)

    class _StreamedAsyncCodes:
        list = streamed_awaited(AsyncCodes.list)
