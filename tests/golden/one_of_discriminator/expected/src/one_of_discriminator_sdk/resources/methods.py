"""The calls of ``client.methods``."""

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


_CREATE: Operation[models.Method] = Operation(
    name="methods.create",
    method="POST",
    path=("/methods",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.Method),),
)


class Methods(Resource):
    """The calls of ``methods``."""

    with_raw_response: _RawMethods
    with_streaming_response: _StreamedMethods

    def create(
        self, *, body: params.MethodParam, **options: Unpack[RequestOptions]
    ) -> models.Method:
        """Call ``methods.create``.

        ``POST /methods``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The method
        """
        return self._call(_CREATE, options, body=body)


class AsyncMethods(AsyncResource):
    """The calls of ``methods``, awaited."""

    with_raw_response: _RawAsyncMethods
    with_streaming_response: _StreamedAsyncMethods

    async def create(
        self, *, body: params.MethodParam, **options: Unpack[RequestOptions]
    ) -> models.Method:
        """Awaited; see ``Methods.create``."""
        return await self._call(_CREATE, options, body=body)


if TYPE_CHECKING:

    class _RawMethods:
        create = raw(Methods.create)

    class _StreamedMethods:
        create = streamed(Methods.create)

    class _RawAsyncMethods:
        create = raw_awaited(AsyncMethods.create)

    class _StreamedAsyncMethods:
        create = streamed_awaited(AsyncMethods.create)
