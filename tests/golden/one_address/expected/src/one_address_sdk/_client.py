"""The clients: ``OneAddress`` and, awaiting, ``AsyncOneAddress``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.queues import AsyncQueues, Queues
    from .resources.root import AsyncRoot, Root

API = APIDescription(
    package="one_address_sdk",
    version="1",
    base_url_variable="ONE_ADDRESS_BASE_URL",
    environments={},
    credentials={},
)


class OneAddress(Client):
    """One address.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ONE_ADDRESS_BASE_URL`` if not given.
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
    ) -> SDKStub[OneAddress, AsyncOneAddress]:
        """The API's stub, for tests: ``with OneAddress.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def queues(self) -> Queues:
        """The calls of ``queues``."""
        from .resources.queues import Queues

        return Queues(self)

    @cached_property
    def root(self) -> Root:
        """The calls of ``root``."""
        from .resources.root import Root

        return Root(self)


class AsyncOneAddress(AsyncClient):
    """``OneAddress``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ONE_ADDRESS_BASE_URL`` if not given.
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
    ) -> SDKStub[OneAddress, AsyncOneAddress]:
        """The API's stub, for tests: ``with OneAddress.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def queues(self) -> AsyncQueues:
        """The calls of ``queues``."""
        from .resources.queues import AsyncQueues

        return AsyncQueues(self)

    @cached_property
    def root(self) -> AsyncRoot:
        """The calls of ``root``."""
        from .resources.root import AsyncRoot

        return AsyncRoot(self)
