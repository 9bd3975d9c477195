"""The clients: ``AllOf`` and, awaiting, ``AsyncAllOf``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.dogs import AsyncDogs, Dogs

API = APIDescription(
    package="all_of_sdk",
    version="1.0.0",
    base_url_variable="ALL_OF_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class AllOf(Client):
    """All of.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ALL_OF_BASE_URL`` if not given.
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
    def stub(options: StubOptions | None = None) -> SDKStub[AllOf, AsyncAllOf]:
        """The API's stub, for tests: ``with AllOf.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def dogs(self) -> Dogs:
        """The calls of ``dogs``."""
        from .resources.dogs import Dogs

        return Dogs(self)


class AsyncAllOf(AsyncClient):
    """``AllOf``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ALL_OF_BASE_URL`` if not given.
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
    def stub(options: StubOptions | None = None) -> SDKStub[AllOf, AsyncAllOf]:
        """The API's stub, for tests: ``with AllOf.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def dogs(self) -> AsyncDogs:
        """The calls of ``dogs``."""
        from .resources.dogs import AsyncDogs

        return AsyncDogs(self)
