"""The clients: ``StrictMarks`` and, awaiting, ``AsyncStrictMarks``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.contacts import AsyncContacts, Contacts

API = APIDescription(
    package="strict_marks_sdk",
    version="1.0.0",
    base_url_variable="STRICT_MARKS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class StrictMarks(Client):
    """Strict marks.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``STRICT_MARKS_BASE_URL`` if not given.
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
    ) -> SDKStub[StrictMarks, AsyncStrictMarks]:
        """The API's stub, for tests: ``with StrictMarks.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def contacts(self) -> Contacts:
        """The calls of ``contacts``."""
        from .resources.contacts import Contacts

        return Contacts(self)


class AsyncStrictMarks(AsyncClient):
    """``StrictMarks``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``STRICT_MARKS_BASE_URL`` if not given.
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
    ) -> SDKStub[StrictMarks, AsyncStrictMarks]:
        """The API's stub, for tests: ``with StrictMarks.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def contacts(self) -> AsyncContacts:
        """The calls of ``contacts``."""
        from .resources.contacts import AsyncContacts

        return AsyncContacts(self)
