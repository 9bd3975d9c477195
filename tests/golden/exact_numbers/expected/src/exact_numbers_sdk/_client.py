"""The clients: ``ExactNumbers`` and, awaiting, ``AsyncExactNumbers``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.prices import AsyncPrices, Prices

API = APIDescription(
    package="exact_numbers_sdk",
    version="1.0.0",
    base_url_variable="EXACT_NUMBERS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class ExactNumbers(Client):
    """Exact numbers.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``EXACT_NUMBERS_BASE_URL`` if not given.
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
    ) -> SDKStub[ExactNumbers, AsyncExactNumbers]:
        """The API's stub, for tests: ``with ExactNumbers.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def prices(self) -> Prices:
        """The calls of ``prices``."""
        from .resources.prices import Prices

        return Prices(self)


class AsyncExactNumbers(AsyncClient):
    """``ExactNumbers``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``EXACT_NUMBERS_BASE_URL`` if not given.
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
    ) -> SDKStub[ExactNumbers, AsyncExactNumbers]:
        """The API's stub, for tests: ``with ExactNumbers.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def prices(self) -> AsyncPrices:
        """The calls of ``prices``."""
        from .resources.prices import AsyncPrices

        return AsyncPrices(self)
