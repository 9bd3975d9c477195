"""The clients: ``ImpliedTypes`` and, awaiting, ``AsyncImpliedTypes``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.pets import AsyncPets, Pets

API = APIDescription(
    package="implied_types_sdk",
    version="1.0.0",
    base_url_variable="IMPLIED_TYPES_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class ImpliedTypes(Client):
    """Implied types.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``IMPLIED_TYPES_BASE_URL`` if not given.
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
    ) -> SDKStub[ImpliedTypes, AsyncImpliedTypes]:
        """The API's stub, for tests: ``with ImpliedTypes.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def pets(self) -> Pets:
        """The calls of ``pets``."""
        from .resources.pets import Pets

        return Pets(self)


class AsyncImpliedTypes(AsyncClient):
    """``ImpliedTypes``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``IMPLIED_TYPES_BASE_URL`` if not given.
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
    ) -> SDKStub[ImpliedTypes, AsyncImpliedTypes]:
        """The API's stub, for tests: ``with ImpliedTypes.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def pets(self) -> AsyncPets:
        """The calls of ``pets``."""
        from .resources.pets import AsyncPets

        return AsyncPets(self)
