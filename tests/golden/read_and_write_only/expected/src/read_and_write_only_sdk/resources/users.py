"""The calls of ``client.users``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    JSONBody,
    JSONResponse,
    Operation,
    Resource,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import params
    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[models.User] = Operation(
    name="users.create",
    method="POST",
    path=("/users",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.User),),
)

_UPDATE: Operation[None] = Operation(
    name="users.update",
    method="PUT",
    path=("/users",),
    body=JSONBody(),
    responses=(EmptyResponse("204"),),
)


class Users(Resource):
    """The calls of ``users``."""

    with_raw_response: _RawUsers
    with_streaming_response: _StreamedUsers

    def create(
        self,
        *,
        name: str,
        password: str,
        secret: str | None,
        both: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.User:
        """Call ``users.create``.

        ``POST /users``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The user
        """
        return self._call(
            _CREATE,
            options,
            body={"name": name, "password": password, "secret": secret, "both": both},
        )

    def update(
        self,
        *,
        body: Sequence[models.User | params.UserParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``users.update``.

        ``PUT /users``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Done
        """
        return self._call(_UPDATE, options, body=body)


class AsyncUsers(AsyncResource):
    """The calls of ``users``, awaited."""

    with_raw_response: _RawAsyncUsers
    with_streaming_response: _StreamedAsyncUsers

    async def create(
        self,
        *,
        name: str,
        password: str,
        secret: str | None,
        both: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.User:
        """Awaited; see ``Users.create``."""
        return await self._call(
            _CREATE,
            options,
            body={"name": name, "password": password, "secret": secret, "both": both},
        )

    async def update(
        self,
        *,
        body: Sequence[models.User | params.UserParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Users.update``."""
        return await self._call(_UPDATE, options, body=body)


if TYPE_CHECKING:

    class _RawUsers:
        create = raw(Users.create)
        update = raw(Users.update)

    class _StreamedUsers:
        create = streamed(Users.create)
        update = streamed(Users.update)

    class _RawAsyncUsers:
        create = raw_awaited(AsyncUsers.create)
        update = raw_awaited(AsyncUsers.update)

    class _StreamedAsyncUsers:
        create = streamed_awaited(AsyncUsers.create)
        update = streamed_awaited(AsyncUsers.update)
