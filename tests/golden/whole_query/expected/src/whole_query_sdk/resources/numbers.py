"""The calls of ``client.numbers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    JSONBody,
    Operation,
    Resource,
)
from .._runtime.client.querystring import QuerystringParameter

if TYPE_CHECKING:
    from builtins import list as list_
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
    name="numbers.list",
    method="GET",
    path=("/numbers",),
    parameters=(QuerystringParameter("wanted", body=JSONBody()),),
    responses=(EmptyResponse("204"),),
)


class Numbers(Resource):
    """The calls of ``numbers``."""

    with_raw_response: _RawNumbers
    with_streaming_response: _StreamedNumbers

    def list(
        self,
        *,
        wanted: list_[int] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``numbers.list``.

        ``GET /numbers``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None
        """
        return self._call(_LIST, options, parameters={"wanted": wanted})


class AsyncNumbers(AsyncResource):
    """The calls of ``numbers``, awaited."""

    with_raw_response: _RawAsyncNumbers
    with_streaming_response: _StreamedAsyncNumbers

    async def list(
        self,
        *,
        wanted: list_[int] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Numbers.list``."""
        return await self._call(_LIST, options, parameters={"wanted": wanted})


if TYPE_CHECKING:

    class _RawNumbers:
        list = raw(Numbers.list)

    class _StreamedNumbers:
        list = streamed(Numbers.list)

    class _RawAsyncNumbers:
        list = raw_awaited(AsyncNumbers.list)

    class _StreamedAsyncNumbers:
        list = streamed_awaited(AsyncNumbers.list)
