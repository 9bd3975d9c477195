"""The clients: ``LibraryNames`` and, awaiting, ``AsyncLibraryNames``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.client import AsyncClient as AsyncClient_
    from .resources.client import Client as Client_
    from .resources.fields import AsyncFields, Fields

API = APIDescription(
    package="library_names_sdk",
    version="1",
    base_url_variable="LIBRARY_NAMES_BASE_URL",
    environments={},
    credentials={},
)


class LibraryNames(Client):
    """Library names.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``LIBRARY_NAMES_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment=None,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[LibraryNames, AsyncLibraryNames]:
        """The API's stub, for tests: ``with LibraryNames.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def client(self) -> Client_:
        """The calls of ``client``."""
        from .resources.client import Client as Client_

        return Client_(self)

    @cached_property
    def fields(self) -> Fields:
        """The calls of ``fields``."""
        from .resources.fields import Fields

        return Fields(self)


class AsyncLibraryNames(AsyncClient):
    """``LibraryNames``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``LIBRARY_NAMES_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[AsyncClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment=None,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[LibraryNames, AsyncLibraryNames]:
        """The API's stub, for tests: ``with LibraryNames.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def client(self) -> AsyncClient_:
        """The calls of ``client``."""
        from .resources.client import AsyncClient as AsyncClient_

        return AsyncClient_(self)

    @cached_property
    def fields(self) -> AsyncFields:
        """The calls of ``fields``."""
        from .resources.fields import AsyncFields

        return AsyncFields(self)
