"""The clients: ``Stub`` and, awaiting, ``AsyncStub``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, BearerCredential, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions, Secret
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.orders import AsyncOrders, Orders
    from .resources.webhooks import AsyncWebhooks, Webhooks

API = APIDescription(
    package="stub_sdk",
    version="1.0.0",
    base_url_variable="STUB_BASE_URL",
    environments={"production": "https://api.example.com/v1"},
    credentials={"key": BearerCredential("api_key", variable="STUB_API_KEY")},
)


class Stub(Client):
    """Stub.

    Args:
        api_key: Sent as a bearer token. Read from ``STUB_API_KEY`` if not given.
        base_url: The server's address, instead of the vendor's own. Read from
            ``STUB_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key},
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Stub, AsyncStub]:
        """The API's stub, for tests: ``with Stub.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def orders(self) -> Orders:
        """The calls of ``orders``."""
        from .resources.orders import Orders

        return Orders(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """The calls of ``webhooks``."""
        from .resources.webhooks import Webhooks

        return Webhooks(self)


class AsyncStub(AsyncClient):
    """``Stub``, awaited.

    Args:
        api_key: Sent as a bearer token. Read from ``STUB_API_KEY`` if not given.
        base_url: The server's address, instead of the vendor's own. Read from
            ``STUB_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key},
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Stub, AsyncStub]:
        """The API's stub, for tests: ``with Stub.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def orders(self) -> AsyncOrders:
        """The calls of ``orders``."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """The calls of ``webhooks``."""
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self)
