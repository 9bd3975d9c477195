"""The calls of ``client.nodes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    Operation,
    Resource,
    TextBody,
)
from .._runtime.client.querystring import QuerystringParameter

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


_LIST: Operation[None] = Operation(
    name="nodes.list",
    method="GET",
    path=("/nodes",),
    parameters=(
        QuerystringParameter("selector", body=TextBody("application/jsonpath")),
    ),
    responses=(EmptyResponse("204"),),
)


class Nodes(Resource):
    """The calls of ``nodes``."""

    with_raw_response: _RawNodes
    with_streaming_response: _StreamedNodes

    def list(
        self, *, selector: str | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> None:
        """Call ``nodes.list``.

        ``GET /nodes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None
        """
        return self._call(_LIST, options, parameters={"selector": selector})


class AsyncNodes(AsyncResource):
    """The calls of ``nodes``, awaited."""

    with_raw_response: _RawAsyncNodes
    with_streaming_response: _StreamedAsyncNodes

    async def list(
        self, *, selector: str | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> None:
        """Awaited; see ``Nodes.list``."""
        return await self._call(_LIST, options, parameters={"selector": selector})


if TYPE_CHECKING:

    class _RawNodes:
        list = raw(Nodes.list)

    class _StreamedNodes:
        list = streamed(Nodes.list)

    class _RawAsyncNodes:
        list = raw_awaited(AsyncNodes.list)

    class _StreamedAsyncNodes:
        list = streamed_awaited(AsyncNodes.list)
