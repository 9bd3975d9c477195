"""The clients: ``PagesConflict`` and, awaiting, ``AsyncPagesConflict``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.customers import AsyncCustomers, Customers

API = APIDescription(
    package="pages_conflict_sdk",
    version="1.10.0",
    base_url_variable="PAGES_CONFLICT_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class PagesConflict(Client):
    """Shop.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``PAGES_CONFLICT_BASE_URL`` if not given.
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
    ) -> SDKStub[PagesConflict, AsyncPagesConflict]:
        """The API's stub, for tests: ``with PagesConflict.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def customers(self) -> Customers:
        """The calls of ``customers``."""
        from .resources.customers import Customers

        return Customers(self)


class AsyncPagesConflict(AsyncClient):
    """``PagesConflict``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``PAGES_CONFLICT_BASE_URL`` if not given.
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
    ) -> SDKStub[PagesConflict, AsyncPagesConflict]:
        """The API's stub, for tests: ``with PagesConflict.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """The calls of ``customers``."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self)
