"""The calls of ``client.inventories``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    EmptyResponse,
    JSONBody,
    JSONResponse,
    Operation,
    Resource,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import params
    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[list_[models.Inventory]] = Operation(
    name="inventories.list",
    method="GET",
    path=("/inventories",),
    responses=(JSONResponse("200", lambda: list_[models.Inventory]),),
)

_CREATE: Operation[None] = Operation(
    name="inventories.create",
    method="POST",
    path=("/inventories",),
    body=JSONBody(),
    responses=(EmptyResponse("204"),),
)


class Inventories(Resource):
    """The calls of ``inventories``."""

    with_raw_response: _RawInventories
    with_streaming_response: _StreamedInventories

    def list(self, **options: Unpack[RequestOptions]) -> list_[models.Inventory]:
        """Call ``inventories.list``.

        ``GET /inventories``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            All inventories
        """
        return self._call(_LIST, options)

    def create(
        self,
        *,
        body: Sequence[models.Inventory | params.InventoryParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``inventories.create``.

        ``POST /inventories``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(_CREATE, options, body=body)


class AsyncInventories(AsyncResource):
    """The calls of ``inventories``, awaited."""

    with_raw_response: _RawAsyncInventories
    with_streaming_response: _StreamedAsyncInventories

    async def list(self, **options: Unpack[RequestOptions]) -> list_[models.Inventory]:
        """Awaited; see ``Inventories.list``."""
        return await self._call(_LIST, options)

    async def create(
        self,
        *,
        body: Sequence[models.Inventory | params.InventoryParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Inventories.create``."""
        return await self._call(_CREATE, options, body=body)


if TYPE_CHECKING:

    class _RawInventories:
        list = raw(Inventories.list)
        create = raw(Inventories.create)

    class _StreamedInventories:
        list = streamed(Inventories.list)
        create = streamed(Inventories.create)

    class _RawAsyncInventories:
        list = raw_awaited(AsyncInventories.list)
        create = raw_awaited(AsyncInventories.create)

    class _StreamedAsyncInventories:
        list = streamed_awaited(AsyncInventories.list)
        create = streamed_awaited(AsyncInventories.create)
