"""The clients: ``RequestBody`` and, awaiting, ``AsyncRequestBody``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.notes import AsyncNotes, Notes

API = APIDescription(
    package="request_body_sdk",
    version="1.0.0",
    base_url_variable="REQUEST_BODY_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class RequestBody(Client):
    """Request body.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``REQUEST_BODY_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

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
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[RequestBody, AsyncRequestBody]:
        """The API's stub, for tests: ``with RequestBody.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def notes(self) -> Notes:
        """The calls of ``notes``."""
        from .resources.notes import Notes

        return Notes(self)


class AsyncRequestBody(AsyncClient):
    """``RequestBody``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``REQUEST_BODY_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

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
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[RequestBody, AsyncRequestBody]:
        """The API's stub, for tests: ``with RequestBody.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def notes(self) -> AsyncNotes:
        """The calls of ``notes``."""
        from .resources.notes import AsyncNotes

        return AsyncNotes(self)
