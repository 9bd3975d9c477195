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

    from .._runtime.client import FileContent, RequestOptions


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

    async def create(
        self, *, body: FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Upload a file; see ``Files.create``."""
        return await self._call(_CREATE, options, body=body)

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """List the files; see ``Files.list``."""
        return await self._call(_LIST, options)
