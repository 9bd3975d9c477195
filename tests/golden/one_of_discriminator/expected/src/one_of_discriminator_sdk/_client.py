"""The clients: ``OneOfDiscriminator`` and, awaiting, ``AsyncOneOfDiscriminator``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.methods import AsyncMethods, Methods

API = APIDescription(
    package="one_of_discriminator_sdk",
    version="1.0.0",
    base_url_variable="ONE_OF_DISCRIMINATOR_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class OneOfDiscriminator(Client):
    """One of with a discriminator.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ONE_OF_DISCRIMINATOR_BASE_URL`` if not given.
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
    ) -> SDKStub[OneOfDiscriminator, AsyncOneOfDiscriminator]:
        """The API's stub, for tests: ``with OneOfDiscriminator.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def methods(self) -> Methods:
        """The calls of ``methods``."""
        from .resources.methods import Methods

        return Methods(self)


class AsyncOneOfDiscriminator(AsyncClient):
    """``OneOfDiscriminator``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ONE_OF_DISCRIMINATOR_BASE_URL`` if not given.
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
    ) -> SDKStub[OneOfDiscriminator, AsyncOneOfDiscriminator]:
        """The API's stub, for tests: ``with OneOfDiscriminator.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def methods(self) -> AsyncMethods:
        """The calls of ``methods``."""
        from .resources.methods import AsyncMethods

        return AsyncMethods(self)
