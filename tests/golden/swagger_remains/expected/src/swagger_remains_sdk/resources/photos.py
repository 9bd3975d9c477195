"""The calls of ``client.photos``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    MultipartBody,
    Operation,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        FileInput,
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[None] = Operation(
    name="photos.create",
    method="POST",
    path=("/photos",),
    body=MultipartBody(),
    responses=(EmptyResponse("204"),),
)


class Photos(Resource):
    """The calls of ``photos``."""

    with_raw_response: _RawPhotos
    with_streaming_response: _StreamedPhotos

    def create(
        self,
        *,
        title: str,
        photo: FileInput | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``photos.create``.

        ``POST /photos``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(_CREATE, options, body={"title": title, "photo": photo})


class AsyncPhotos(AsyncResource):
    """The calls of ``photos``, awaited."""

    with_raw_response: _RawAsyncPhotos
    with_streaming_response: _StreamedAsyncPhotos

    async def create(
        self,
        *,
        title: str,
        photo: FileInput | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Photos.create``."""
        return await self._call(_CREATE, options, body={"title": title, "photo": photo})


if TYPE_CHECKING:

    class _RawPhotos:
        create = raw(Photos.create)

    class _StreamedPhotos:
        create = streamed(Photos.create)

    class _RawAsyncPhotos:
        create = raw_awaited(AsyncPhotos.create)

    class _StreamedAsyncPhotos:
        create = streamed_awaited(AsyncPhotos.create)
