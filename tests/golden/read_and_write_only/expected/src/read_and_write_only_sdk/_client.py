"""The clients: ``ReadAndWriteOnly`` and, awaiting, ``AsyncReadAndWriteOnly``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.users import AsyncUsers, Users

API = APIDescription(
    package="read_and_write_only_sdk",
    version="1.0.0",
    base_url_variable="READ_AND_WRITE_ONLY_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class ReadAndWriteOnly(Client):
    """Read and write only.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``READ_AND_WRITE_ONLY_BASE_URL`` if not given.
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
    ) -> SDKStub[ReadAndWriteOnly, AsyncReadAndWriteOnly]:
        """The API's stub, for tests: ``with ReadAndWriteOnly.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def users(self) -> Users:
        """The calls of ``users``."""
        from .resources.users import Users

        return Users(self)


class AsyncReadAndWriteOnly(AsyncClient):
    """``ReadAndWriteOnly``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``READ_AND_WRITE_ONLY_BASE_URL`` if not given.
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
    ) -> SDKStub[ReadAndWriteOnly, AsyncReadAndWriteOnly]:
        """The API's stub, for tests: ``with ReadAndWriteOnly.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def users(self) -> AsyncUsers:
        """The calls of ``users``."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self)
