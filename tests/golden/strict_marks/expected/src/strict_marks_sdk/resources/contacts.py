"""The calls of ``client.contacts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[models.Contact] = Operation(
    name="contacts.list",
    method="GET",
    path=("/contacts",),
    responses=(JSONResponse("200", lambda: models.Contact),),
)


class Contacts(Resource):
    """The calls of ``contacts``."""

    with_raw_response: _RawContacts
    with_streaming_response: _StreamedContacts

    def list(self, **options: Unpack[RequestOptions]) -> models.Contact:
        """Call ``contacts.list``.

        ``GET /contacts``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A contact
        """
        return self._call(_LIST, options)


class AsyncContacts(AsyncResource):
    """The calls of ``contacts``, awaited."""

    with_raw_response: _RawAsyncContacts
    with_streaming_response: _StreamedAsyncContacts

    async def list(self, **options: Unpack[RequestOptions]) -> models.Contact:
        """Awaited; see ``Contacts.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawContacts:
        list = raw(Contacts.list)

    class _StreamedContacts:
        list = streamed(Contacts.list)

    class _RawAsyncContacts:
        list = raw_awaited(AsyncContacts.list)

    class _StreamedAsyncContacts:
        list = streamed_awaited(AsyncContacts.list)
