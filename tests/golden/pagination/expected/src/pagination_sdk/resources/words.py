"""The calls of ``client.words``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONResponse,
    Operation,
    QueryParameter,
    Resource,
)

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


_LIST: Operation[models.WordsListResponse] = Operation(
    name="words.list",
    method="GET",
    path=("/words",),
    parameters=(QueryParameter("page"),),
    responses=(JSONResponse("200", lambda: models.WordsListResponse),),
)


class Words(Resource):
    """The calls of ``words``."""

    with_raw_response: _RawWords
    with_streaming_response: _StreamedWords

    def list(
        self, *, page: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> models.WordsListResponse:
        """Call ``words.list``.

        ``GET /words``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Text
        """
        return self._call(_LIST, options, parameters={"page": page})


class AsyncWords(AsyncResource):
    """The calls of ``words``, awaited."""

    with_raw_response: _RawAsyncWords
    with_streaming_response: _StreamedAsyncWords

    async def list(
        self, *, page: int | NotGiven = NOT_GIVEN, **options: Unpack[RequestOptions]
    ) -> models.WordsListResponse:
        """Awaited; see ``Words.list``."""
        return await self._call(_LIST, options, parameters={"page": page})


if TYPE_CHECKING:

    class _RawWords:
        list = raw(Words.list)

    class _StreamedWords:
        list = streamed(Words.list)

    class _RawAsyncWords:
        list = raw_awaited(AsyncWords.list)

    class _StreamedAsyncWords:
        list = streamed_awaited(AsyncWords.list)
