"""The calls of ``client.size``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    Implied,
    JSONResponse,
    OpenStr,
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


_RETRIEVE: Operation[OpenStr[models.SizeRetrieveResponse]] = Operation(
    name="size.retrieve",
    method="GET",
    path=("/size",),
    responses=(
        JSONResponse("200", lambda: Typed[OpenStr[models.SizeRetrieveResponse]]),
        JSONResponse("404", lambda: Typed[models.Code | None]),
        JSONResponse("409", lambda: Typed[Implied[list[str]]]),
        JSONResponse("410", lambda: Typed[int | OpenStr[models.Size]]),
    ),
)


class Size(Resource):
    """The calls of ``size``."""

    with_raw_response: _RawSize
    with_streaming_response: _StreamedSize

    def retrieve(
        self, **options: Unpack[RequestOptions]
    ) -> OpenStr[models.SizeRetrieveResponse]:
        """Call ``size.retrieve``.

        ``GET /size``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            An enumeration, in an answer of its own

        Raises:
            NotFoundError: A union with null of what has a name and a rule
            ConflictError: A list
            APIStatusError: A union of an enumeration and a number
        """
        return self._call(_RETRIEVE, options)


class AsyncSize(AsyncResource):
    """The calls of ``size``, awaited."""

    with_raw_response: _RawAsyncSize
    with_streaming_response: _StreamedAsyncSize

    async def retrieve(
        self, **options: Unpack[RequestOptions]
    ) -> OpenStr[models.SizeRetrieveResponse]:
        """Awaited; see ``Size.retrieve``."""
        return await self._call(_RETRIEVE, options)


if TYPE_CHECKING:

    class _RawSize:
        retrieve = raw(Size.retrieve)

    class _StreamedSize:
        retrieve = streamed(Size.retrieve)

    class _RawAsyncSize:
        retrieve = raw_awaited(AsyncSize.retrieve)

    class _StreamedAsyncSize:
        retrieve = streamed_awaited(AsyncSize.retrieve)
