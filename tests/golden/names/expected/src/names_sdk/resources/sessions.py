"""The calls of ``client.sessions``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, EmptyResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_BEGIN: Operation[None] = Operation(
    name="sessions.begin",
    method="POST",
    path=("/oauth2/tokens",),
    responses=(EmptyResponse("204"),),
)


class Sessions(Resource):
    """The calls of ``sessions``."""

    with_raw_response: _RawSessions
    with_streaming_response: _StreamedSessions

    def begin(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``sessions.begin``.

        ``POST /oauth2/tokens``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Begun
        """
        return self._call(_BEGIN, options)


class AsyncSessions(AsyncResource):
    """The calls of ``sessions``, awaited."""

    with_raw_response: _RawAsyncSessions
    with_streaming_response: _StreamedAsyncSessions

    async def begin(self, **options: Unpack[RequestOptions]) -> None:
        """Awaited; see ``Sessions.begin``."""
        return await self._call(_BEGIN, options)


if TYPE_CHECKING:

    class _RawSessions:
        begin = raw(Sessions.begin)

    class _StreamedSessions:
        begin = streamed(Sessions.begin)

    class _RawAsyncSessions:
        begin = raw_awaited(AsyncSessions.begin)

    class _StreamedAsyncSessions:
        begin = streamed_awaited(AsyncSessions.begin)
