"""The clients: ``RareKeywords`` and, awaiting, ``AsyncRareKeywords``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.orders import AsyncOrders, Orders

API = APIDescription(
    package="rare_keywords_sdk",
    version="1.0.0",
    base_url_variable="RARE_KEYWORDS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class RareKeywords(Client):
    """Rare keywords.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``RARE_KEYWORDS_BASE_URL`` if not given.
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
    ) -> SDKStub[RareKeywords, AsyncRareKeywords]:
        """The API's stub, for tests: ``with RareKeywords.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def orders(self) -> Orders:
        """The calls of ``orders``."""
        from .resources.orders import Orders

        return Orders(self)


class AsyncRareKeywords(AsyncClient):
    """``RareKeywords``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``RARE_KEYWORDS_BASE_URL`` if not given.
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
    ) -> SDKStub[RareKeywords, AsyncRareKeywords]:
        """The API's stub, for tests: ``with RareKeywords.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def orders(self) -> AsyncOrders:
        """The calls of ``orders``."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)
