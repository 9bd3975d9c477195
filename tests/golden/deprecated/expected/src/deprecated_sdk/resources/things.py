"""The calls of ``client.things``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING, overload

from typing_extensions import deprecated

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    BinaryBody,
    EmptyResponse,
    JSONBody,
    JSONResponse,
    Operation,
    PathParameter,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.client import (
        FileContent,
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[list_[str]] = Operation(
    name="things.list",
    method="GET",
    path=("/things",),
    parameters=(QueryParameter("colour"), QueryParameter("size")),
    responses=(JSONResponse("200", lambda: list_[str]),),
)

_UPDATE_PICTURE: Operation[None] = Operation(
    name="things.update_picture",
    method="PUT",
    path=("/things/", PathParameter("id"), "/picture"),
    bodies={"application/json": JSONBody(), "image/png": BinaryBody("image/png")},
    responses=(EmptyResponse("204"),),
)


class Things(Resource):
    """The calls of ``things``."""

    with_raw_response: _RawThings
    with_streaming_response: _StreamedThings

    @deprecated("GET /things is deprecated")
    def list(
        self,
        *,
        colour: str | NotGiven = NOT_GIVEN,
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list_[str]:
        """Call ``things.list``.

        Deprecated: the API may stop answering it.

        ``GET /things``

        Args:
            colour: Deprecated.
            size: How large they are.
                Deprecated.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            All of them
        """
        return self._call(_LIST, options, parameters={"colour": colour, "size": size})

    @overload
    @deprecated("PUT /things/{id}/picture is deprecated")
    def update_picture(
        self,
        id: str,
        *,
        url: str,
        content_type: Literal["application/json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    @deprecated("PUT /things/{id}/picture is deprecated")
    def update_picture(
        self,
        id: str,
        *,
        body: FileContent,
        content_type: Literal["image/png"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @deprecated("PUT /things/{id}/picture is deprecated")
    def update_picture(
        self,
        id: str,
        *,
        url: str | NotGiven = NOT_GIVEN,
        body: FileContent | NotGiven = NOT_GIVEN,
        content_type: Literal["application/json", "image/png"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``things.update_picture``.

        Deprecated: the API may stop answering it.

        ``PUT /things/{id}/picture``

        Args:
            content_type: How the body is written.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            It is kept
        """
        return self._call(
            _UPDATE_PICTURE,
            options,
            parameters={"id": id},
            body=body,
            fields={"url": url},
            content_type=content_type,
        )


class AsyncThings(AsyncResource):
    """The calls of ``things``, awaited."""

    with_raw_response: _RawAsyncThings
    with_streaming_response: _StreamedAsyncThings

    @deprecated("GET /things is deprecated")
    async def list(
        self,
        *,
        colour: str | NotGiven = NOT_GIVEN,
        size: int | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list_[str]:
        """Awaited; see ``Things.list``."""
        return await self._call(
            _LIST, options, parameters={"colour": colour, "size": size}
        )

    @overload
    @deprecated("PUT /things/{id}/picture is deprecated")
    async def update_picture(
        self,
        id: str,
        *,
        url: str,
        content_type: Literal["application/json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    @deprecated("PUT /things/{id}/picture is deprecated")
    async def update_picture(
        self,
        id: str,
        *,
        body: FileContent,
        content_type: Literal["image/png"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @deprecated("PUT /things/{id}/picture is deprecated")
    async def update_picture(
        self,
        id: str,
        *,
        url: str | NotGiven = NOT_GIVEN,
        body: FileContent | NotGiven = NOT_GIVEN,
        content_type: Literal["application/json", "image/png"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Things.update_picture``."""
        return await self._call(
            _UPDATE_PICTURE,
            options,
            parameters={"id": id},
            body=body,
            fields={"url": url},
            content_type=content_type,
        )


# Calls that are deprecated have their raw forms too; whoever calls these is told.
# pyright: reportDeprecated=false
if TYPE_CHECKING:

    class _RawThings:
        list = raw(Things.list)
        update_picture = raw(Things.update_picture)

    class _StreamedThings:
        list = streamed(Things.list)
        update_picture = streamed(Things.update_picture)

    class _RawAsyncThings:
        list = raw_awaited(AsyncThings.list)
        update_picture = raw_awaited(AsyncThings.update_picture)

    class _StreamedAsyncThings:
        list = streamed_awaited(AsyncThings.list)
        update_picture = streamed_awaited(AsyncThings.update_picture)
