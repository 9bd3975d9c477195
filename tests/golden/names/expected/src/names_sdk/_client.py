"""The clients: ``Names`` and, awaiting, ``AsyncNames``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import models
from ._runtime.client import (
    NOT_GIVEN,
    APIDescription,
    AsyncClient,
    Client,
    JSONBody,
    JSONResponse,
    Operation,
)

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import (
        AsyncClientOptions,
        ClientOptions,
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.notes import AsyncNotes, Notes
    from .resources.sessions import AsyncSessions, Sessions
    from .resources.shelves import AsyncShelves, Shelves
    from .resources.v2 import V2, AsyncV2

API = APIDescription(
    package="names_sdk",
    version="1.0.0",
    base_url_variable="NAMES_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)

_SEND_NOTES: Operation[models.Sending] = Operation(
    name="send_notes",
    method="POST",
    path=("/sendNotes",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.Sending),),
)


class Names(Client):
    """Names.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NAMES_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    with_raw_response: _RawNames
    with_streaming_response: _StreamedNames

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Names, AsyncNames]:
        """The API's stub, for tests: ``with Names.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def notes(self) -> Notes:
        """The calls of ``notes``."""
        from .resources.notes import Notes

        return Notes(self)

    @cached_property
    def sessions(self) -> Sessions:
        """The calls of ``sessions``."""
        from .resources.sessions import Sessions

        return Sessions(self)

    @cached_property
    def shelves(self) -> Shelves:
        """The calls of ``shelves``."""
        from .resources.shelves import Shelves

        return Shelves(self)

    @cached_property
    def v2(self) -> V2:
        """The calls of ``v2``."""
        from .resources.v2 import V2

        return V2(self)

    def send_notes(
        self,
        *,
        ids: list[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Sending:
        """Call ``send_notes``.

        ``POST /sendNotes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            What was sent
        """
        return self._call(_SEND_NOTES, options, body={"ids": ids})


class AsyncNames(AsyncClient):
    """``Names``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NAMES_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    with_raw_response: _RawAsyncNames
    with_streaming_response: _StreamedAsyncNames

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[AsyncClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Names, AsyncNames]:
        """The API's stub, for tests: ``with Names.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def notes(self) -> AsyncNotes:
        """The calls of ``notes``."""
        from .resources.notes import AsyncNotes

        return AsyncNotes(self)

    @cached_property
    def sessions(self) -> AsyncSessions:
        """The calls of ``sessions``."""
        from .resources.sessions import AsyncSessions

        return AsyncSessions(self)

    @cached_property
    def shelves(self) -> AsyncShelves:
        """The calls of ``shelves``."""
        from .resources.shelves import AsyncShelves

        return AsyncShelves(self)

    @cached_property
    def v2(self) -> AsyncV2:
        """The calls of ``v2``."""
        from .resources.v2 import AsyncV2

        return AsyncV2(self)

    async def send_notes(
        self,
        *,
        ids: list[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Sending:
        """Awaited; see ``Names.send_notes``."""
        return await self._call(_SEND_NOTES, options, body={"ids": ids})


if TYPE_CHECKING:

    class _RawNames:
        send_notes = raw(Names.send_notes)

    class _StreamedNames:
        send_notes = streamed(Names.send_notes)

    class _RawAsyncNames:
        send_notes = raw_awaited(AsyncNames.send_notes)

    class _StreamedAsyncNames:
        send_notes = streamed_awaited(AsyncNames.send_notes)
