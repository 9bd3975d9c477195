"""The clients: ``Webhooks`` and, awaiting, ``AsyncWebhooks``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.webhooks import AsyncWebhooks as AsyncWebhooks_
    from .resources.webhooks import Webhooks as Webhooks_

API = APIDescription(
    package="webhooks_sdk",
    version="1.0.0",
    base_url_variable="WEBHOOKS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class Webhooks(Client):
    """Webhooks.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``WEBHOOKS_BASE_URL`` if not given.
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
    def stub(options: StubOptions | None = None) -> SDKStub[Webhooks, AsyncWebhooks]:
        """The API's stub, for tests: ``with Webhooks.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def webhooks(self) -> Webhooks_:
        """The calls of ``webhooks``."""
        from .resources.webhooks import Webhooks as Webhooks_

        return Webhooks_(self)


class AsyncWebhooks(AsyncClient):
    """``Webhooks``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``WEBHOOKS_BASE_URL`` if not given.
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
    def stub(options: StubOptions | None = None) -> SDKStub[Webhooks, AsyncWebhooks]:
        """The API's stub, for tests: ``with Webhooks.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def webhooks(self) -> AsyncWebhooks_:
        """The calls of ``webhooks``."""
        from .resources.webhooks import AsyncWebhooks as AsyncWebhooks_

        return AsyncWebhooks_(self)
