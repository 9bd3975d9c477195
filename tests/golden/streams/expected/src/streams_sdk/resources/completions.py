"""The calls of ``client.completions``."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EventStreamResponse,
    JSONBody,
    JSONResponse,
    Resource,
    StreamableOperation,
)

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.client import (
        AsyncStream,
        NotGiven,
        RequestOptions,
        Stream,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: StreamableOperation[models.Completion, models.Part] = StreamableOperation(
    name="completions.create",
    method="POST",
    path=("/completions",),
    body=JSONBody(),
    responses=(
        JSONResponse("200", lambda: models.Completion),
        EventStreamResponse("200", lambda: models.Part),
    ),
)


class Completions(Resource):
    """The calls of ``completions``."""

    with_raw_response: _RawCompletions
    with_streaming_response: _StreamedCompletions

    @overload
    def create(
        self,
        *,
        prompt: str,
        size: int | NotGiven = NOT_GIVEN,
        stream: Literal[False] | NotGiven | None = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Completion: ...

    @overload
    def create(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Part]: ...

    @overload
    def create(
        self,
        *,
        prompt: str,
        stream: bool,
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Completion | Stream[models.Part]: ...

    def create(
        self,
        *,
        prompt: str,
        stream: bool | None | NotGiven = NOT_GIVEN,
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Completion | Stream[models.Part]:
        """Call ``completions.create``.

        ``POST /completions``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The completion, whole or in parts
        """
        return self._call_or_stream(
            _CREATE,
            options,
            stream,
            body={"prompt": prompt, "stream": stream, "size": size},
        )


class AsyncCompletions(AsyncResource):
    """The calls of ``completions``, awaited."""

    with_raw_response: _RawAsyncCompletions
    with_streaming_response: _StreamedAsyncCompletions

    @overload
    async def create(
        self,
        *,
        prompt: str,
        size: int | NotGiven = NOT_GIVEN,
        stream: Literal[False] | NotGiven | None = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Completion: ...

    @overload
    async def create(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Part]: ...

    @overload
    async def create(
        self,
        *,
        prompt: str,
        stream: bool,
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Completion | AsyncStream[models.Part]: ...

    async def create(
        self,
        *,
        prompt: str,
        stream: bool | None | NotGiven = NOT_GIVEN,
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Completion | AsyncStream[models.Part]:
        """Awaited; see ``Completions.create``."""
        return await self._call_or_stream(
            _CREATE,
            options,
            stream,
            body={"prompt": prompt, "stream": stream, "size": size},
        )


if TYPE_CHECKING:

    class _RawCompletions:
        create = raw(Completions.create)

    class _StreamedCompletions:
        create = streamed(Completions.create)

    class _RawAsyncCompletions:
        create = raw_awaited(AsyncCompletions.create)

    class _StreamedAsyncCompletions:
        create = streamed_awaited(AsyncCompletions.create)
