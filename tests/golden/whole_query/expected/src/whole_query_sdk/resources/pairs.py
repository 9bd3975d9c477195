"""The calls of ``client.pairs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    Operation,
    QueryParameter,
    Resource,
)
from .._runtime.client.querystring import QuerystringParameter

if TYPE_CHECKING:
    from collections.abc import Mapping
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
    name="pairs.list",
    method="GET",
    path=("/pairs",),
    parameters=(QuerystringParameter("all"), QueryParameter("one")),
    responses=(EmptyResponse("204"),),
)


class Pairs(Resource):
    """The calls of ``pairs``."""

    with_raw_response: _RawPairs
    with_streaming_response: _StreamedPairs

    def list(
        self,
        *,
        all: Mapping[str, str] | NotGiven = NOT_GIVEN,
        one: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``pairs.list``.

        ``GET /pairs``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None
        """
        return self._call(_LIST, options, parameters={"all": all, "one": one})


class AsyncPairs(AsyncResource):
    """The calls of ``pairs``, awaited."""

    with_raw_response: _RawAsyncPairs
    with_streaming_response: _StreamedAsyncPairs

    async def list(
        self,
        *,
        all: Mapping[str, str] | NotGiven = NOT_GIVEN,
        one: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Pairs.list``."""
        return await self._call(_LIST, options, parameters={"all": all, "one": one})


if TYPE_CHECKING:

    class _RawPairs:
        list = raw(Pairs.list)

    class _StreamedPairs:
        list = streamed(Pairs.list)

    class _RawAsyncPairs:
        list = raw_awaited(AsyncPairs.list)

    class _StreamedAsyncPairs:
        list = streamed_awaited(AsyncPairs.list)
