"""The calls of ``client.things``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import RequestOptions


_LIST: Operation[Any] = Operation(
    name="things.list",
    method="GET",
    path=("/things",),
    responses=(JSONResponse("200", lambda: Any),),
)


class Things(Resource):
    """The calls of ``things``."""

    def list(self, **options: Unpack[RequestOptions]) -> Any:
        """Call ``things.list``.

        ``GET /things``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Whatever there is
        """
        return self._call(_LIST, options)


class AsyncThings(AsyncResource):
    """The calls of ``things``, awaited."""

    async def list(self, **options: Unpack[RequestOptions]) -> Any:
        """Awaited; see ``Things.list``."""
        return await self._call(_LIST, options)
