"""The clients: ``Lago`` and, awaiting, ``AsyncLago``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, BearerCredential, Client

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions, Secret
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.customers import AsyncCustomers, Customers
    from .resources.payments import AsyncPayments, Payments
    from .resources.wallet_transactions import (
        AsyncWalletTransactions,
        WalletTransactions,
    )

API = APIDescription(
    package="lago_sdk",
    version="1.46.0",
    base_url_variable="LAGO_BASE_URL",
    environments={
        "production": "https://api.getlago.com/api/v1",
        "eu": "https://api.eu.getlago.com/api/v1",
    },
    credentials={"bearerAuth": BearerCredential("api_key", variable="LAGO_API_KEY")},
)


class Lago(Client):
    """Lago API documentation.

    Lago API allows your application to push customer information and metrics (events)
    from your application to the billing application.

    Args:
        api_key: Sent as a bearer token. Read from ``LAGO_API_KEY`` if not given.
        environment: Which of the vendor's servers to call.
        base_url: The server's address, instead of the vendor's own. Read from
            ``LAGO_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        environment: Literal["production", "eu"] = "production",
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key},
            environment=environment,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Lago, AsyncLago]:
        """The API's stub, for tests: ``with Lago.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def customers(self) -> Customers:
        """The calls of ``customers``."""
        from .resources.customers import Customers

        return Customers(self)

    @cached_property
    def payments(self) -> Payments:
        """The calls of ``payments``."""
        from .resources.payments import Payments

        return Payments(self)

    @cached_property
    def wallet_transactions(self) -> WalletTransactions:
        """The calls of ``wallet_transactions``."""
        from .resources.wallet_transactions import WalletTransactions

        return WalletTransactions(self)


class AsyncLago(AsyncClient):
    """``Lago``, awaited.

    Args:
        api_key: Sent as a bearer token. Read from ``LAGO_API_KEY`` if not given.
        environment: Which of the vendor's servers to call.
        base_url: The server's address, instead of the vendor's own. Read from
            ``LAGO_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        environment: Literal["production", "eu"] = "production",
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key},
            environment=environment,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Lago, AsyncLago]:
        """The API's stub, for tests: ``with Lago.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """The calls of ``customers``."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def payments(self) -> AsyncPayments:
        """The calls of ``payments``."""
        from .resources.payments import AsyncPayments

        return AsyncPayments(self)

    @cached_property
    def wallet_transactions(self) -> AsyncWalletTransactions:
        """The calls of ``wallet_transactions``."""
        from .resources.wallet_transactions import AsyncWalletTransactions

        return AsyncWalletTransactions(self)
