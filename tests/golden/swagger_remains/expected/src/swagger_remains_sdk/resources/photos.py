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

    from .._runtime.client import FileInput, NotGiven, RequestOptions


_CREATE: Operation[None] = Operation(
    name="photos.create",
    method="POST",
    path=("/photos",),
    body=MultipartBody(),
    responses=(EmptyResponse("204"),),
)


class Photos(Resource):
    """The calls of ``photos``."""

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

    async def create(
        self,
        *,
        title: str,
        photo: FileInput | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Photos.create``."""
        return await self._call(_CREATE, options, body={"title": title, "photo": photo})
