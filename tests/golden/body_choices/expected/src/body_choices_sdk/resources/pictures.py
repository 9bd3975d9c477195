"""The calls of ``client.pictures``."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    BinaryBody,
    EmptyResponse,
    JSONBody,
    MultipartBody,
    Operation,
    PathParameter,
    Resource,
    TextBody,
)

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.client import (
        FileContent,
        FileInput,
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[None] = Operation(
    name="pictures.create",
    method="POST",
    path=("/pictures",),
    bodies={
        "application/json": JSONBody(),
        "multipart/form-data": MultipartBody(),
        "text/plain": TextBody(),
    },
    responses=(EmptyResponse("204"),),
)

_UPDATE: Operation[None] = Operation(
    name="pictures.update",
    method="PUT",
    path=("/pictures/", PathParameter("id")),
    bodies={"image/*": BinaryBody()},
    responses=(EmptyResponse("204"),),
)


class Pictures(Resource):
    """The calls of ``pictures``."""

    with_raw_response: _RawPictures
    with_streaming_response: _StreamedPictures

    @overload
    def create(
        self,
        *,
        url: str,
        title: str | NotGiven = NOT_GIVEN,
        body_content_type: Literal["application/json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    def create(
        self,
        *,
        content_type: str,
        file: FileInput,
        body_content_type: Literal["multipart/form-data"],
        title: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    def create(
        self,
        *,
        body: str,
        body_content_type: Literal["text/plain"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def create(
        self,
        *,
        url: str | NotGiven = NOT_GIVEN,
        title: str | NotGiven = NOT_GIVEN,
        content_type: str | NotGiven = NOT_GIVEN,
        file: FileInput | NotGiven = NOT_GIVEN,
        body: str | NotGiven = NOT_GIVEN,
        body_content_type: Literal[
            "application/json", "multipart/form-data", "text/plain"
        ] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None:
        """Add a picture.

        ``POST /pictures``

        Args:
            body: Where the picture is.
            body_content_type: How the body is written.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Added
        """
        return self._call(
            _CREATE,
            options,
            body=body,
            fields={
                "url": url,
                "title": title,
                "content_type": content_type,
                "file": file,
            },
            content_type=body_content_type,
        )

    def update(
        self,
        id: str,
        *,
        body: FileContent,
        content_type: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Replace a picture.

        ``PUT /pictures/{id}``

        Args:
            content_type: The media type of the body.
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Replaced
        """
        return self._call(
            _UPDATE,
            options,
            parameters={"id": id},
            body=body,
            content_type=content_type,
        )


class AsyncPictures(AsyncResource):
    """The calls of ``pictures``, awaited."""

    with_raw_response: _RawAsyncPictures
    with_streaming_response: _StreamedAsyncPictures

    @overload
    async def create(
        self,
        *,
        url: str,
        title: str | NotGiven = NOT_GIVEN,
        body_content_type: Literal["application/json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def create(
        self,
        *,
        content_type: str,
        file: FileInput,
        body_content_type: Literal["multipart/form-data"],
        title: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def create(
        self,
        *,
        body: str,
        body_content_type: Literal["text/plain"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def create(
        self,
        *,
        url: str | NotGiven = NOT_GIVEN,
        title: str | NotGiven = NOT_GIVEN,
        content_type: str | NotGiven = NOT_GIVEN,
        file: FileInput | NotGiven = NOT_GIVEN,
        body: str | NotGiven = NOT_GIVEN,
        body_content_type: Literal[
            "application/json", "multipart/form-data", "text/plain"
        ] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> None:
        """Add a picture; see ``Pictures.create``."""
        return await self._call(
            _CREATE,
            options,
            body=body,
            fields={
                "url": url,
                "title": title,
                "content_type": content_type,
                "file": file,
            },
            content_type=body_content_type,
        )

    async def update(
        self,
        id: str,
        *,
        body: FileContent,
        content_type: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Replace a picture; see ``Pictures.update``."""
        return await self._call(
            _UPDATE,
            options,
            parameters={"id": id},
            body=body,
            content_type=content_type,
        )


if TYPE_CHECKING:

    class _RawPictures:
        create = raw(Pictures.create)
        update = raw(Pictures.update)

    class _StreamedPictures:
        create = streamed(Pictures.create)
        update = streamed(Pictures.update)

    class _RawAsyncPictures:
        create = raw_awaited(AsyncPictures.create)
        update = raw_awaited(AsyncPictures.update)

    class _StreamedAsyncPictures:
        create = streamed_awaited(AsyncPictures.create)
        update = streamed_awaited(AsyncPictures.update)
