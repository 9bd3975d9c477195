"""The calls of ``client.root``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    HeaderParameter,
    JSONResponse,
    Operation,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST_QUEUES: Operation[list[str]] = Operation(
    name="root.list_queues",
    method="GET",
    path=("/",),
    parameters=(QueryParameter("action", "Action"), QueryParameter("prefix", "Prefix")),
    responses=(JSONResponse("200", lambda: list[str]),),
)

_COUNT_QUEUES: Operation[int] = Operation(
    name="root.count_queues",
    method="GET",
    path=("/",),
    parameters=(
        QueryParameter("action", "Action"),
        HeaderParameter("x_version", "X-Version"),
    ),
    responses=(JSONResponse("200", lambda: int),),
)


class Root(Resource):
    """The calls of ``root``."""

    with_raw_response: _RawRoot
    with_streaming_response: _StreamedRoot

    def list_queues(
        self,
        *,
        action: Literal["ListQueues"] = "ListQueues",
        prefix: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """Call ``root.list_queues``.

        ``GET /#Action=ListQueues``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The queues
        """
        return self._call(
            _LIST_QUEUES, options, parameters={"action": action, "prefix": prefix}
        )

    def count_queues(
        self,
        *,
        action: Literal["CountQueues"] = "CountQueues",
        x_version: Literal[2] = 2,
        **options: Unpack[RequestOptions],
    ) -> int:
        """Call ``root.count_queues``.

        ``GET /#Action=CountQueues``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            How many there are
        """
        return self._call(
            _COUNT_QUEUES,
            options,
            parameters={"action": action, "x_version": x_version},
        )


class AsyncRoot(AsyncResource):
    """The calls of ``root``, awaited."""

    with_raw_response: _RawAsyncRoot
    with_streaming_response: _StreamedAsyncRoot

    async def list_queues(
        self,
        *,
        action: Literal["ListQueues"] = "ListQueues",
        prefix: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """Awaited; see ``Root.list_queues``."""
        return await self._call(
            _LIST_QUEUES, options, parameters={"action": action, "prefix": prefix}
        )

    async def count_queues(
        self,
        *,
        action: Literal["CountQueues"] = "CountQueues",
        x_version: Literal[2] = 2,
        **options: Unpack[RequestOptions],
    ) -> int:
        """Awaited; see ``Root.count_queues``."""
        return await self._call(
            _COUNT_QUEUES,
            options,
            parameters={"action": action, "x_version": x_version},
        )


if TYPE_CHECKING:

    class _RawRoot:
        list_queues = raw(Root.list_queues)
        count_queues = raw(Root.count_queues)

    class _StreamedRoot:
        list_queues = streamed(Root.list_queues)
        count_queues = streamed(Root.count_queues)

    class _RawAsyncRoot:
        list_queues = raw_awaited(AsyncRoot.list_queues)
        count_queues = raw_awaited(AsyncRoot.count_queues)

    class _StreamedAsyncRoot:
        list_queues = streamed_awaited(AsyncRoot.list_queues)
        count_queues = streamed_awaited(AsyncRoot.count_queues)
