"""The calls of ``client.files``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    AsyncResource,
    BinaryBody,
    EmptyResponse,
    Operation,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        FileContent,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[None] = Operation(
    name="files.create",
    method="POST",
    path=("/files",),
    body=BinaryBody(),
    servers={
        "production": "https://upload.example.com",
        "sandbox": "https://upload.sandbox.example.com",
    },
    responses=(EmptyResponse("204"),),
)

_LIST: Operation[None] = Operation(
    name="files.list", method="GET", path=("/files",), responses=(EmptyResponse("204"),)
)


class Files(Resource):
    """The calls of ``files``."""

    with_raw_response: _RawFiles
    with_streaming_response: _StreamedFiles

    def create(self, *, body: FileContent, **options: Unpack[RequestOptions]) -> None:
        """Upload a file.

        ``POST /files``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(_CREATE, options, body=body)

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """List the files.

        ``GET /files``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None
        """
        return self._call(_LIST, options)


class AsyncFiles(AsyncResource):
    """The calls of ``files``, awaited."""

    with_raw_response: _RawAsyncFiles
    with_streaming_response: _StreamedAsyncFiles

    async def create(
        self, *, body: FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Upload a file; see ``Files.create``."""
        return await self._call(_CREATE, options, body=body)

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """List the files; see ``Files.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawFiles:
        create = raw(Files.create)
        list = raw(Files.list)

    class _StreamedFiles:
        create = streamed(Files.create)
        list = streamed(Files.list)

    class _RawAsyncFiles:
        create = raw_awaited(AsyncFiles.create)
        list = raw_awaited(AsyncFiles.list)

    class _StreamedAsyncFiles:
        create = streamed_awaited(AsyncFiles.create)
        list = streamed_awaited(AsyncFiles.list)
