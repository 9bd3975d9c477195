"""The clients: ``ArraysAndMaps`` and, awaiting, ``AsyncArraysAndMaps``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.inventories import AsyncInventories, Inventories

API = APIDescription(
    package="arrays_and_maps_sdk",
    version="1.0.0",
    base_url_variable="ARRAYS_AND_MAPS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class ArraysAndMaps(Client):
    """Arrays and maps.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ARRAYS_AND_MAPS_BASE_URL`` if not given.
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
    ) -> SDKStub[ArraysAndMaps, AsyncArraysAndMaps]:
        """The API's stub, for tests: ``with ArraysAndMaps.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def inventories(self) -> Inventories:
        """The calls of ``inventories``."""
        from .resources.inventories import Inventories

        return Inventories(self)


class AsyncArraysAndMaps(AsyncClient):
    """``ArraysAndMaps``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ARRAYS_AND_MAPS_BASE_URL`` if not given.
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
    ) -> SDKStub[ArraysAndMaps, AsyncArraysAndMaps]:
        """The API's stub, for tests: ``with ArraysAndMaps.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def inventories(self) -> AsyncInventories:
        """The calls of ``inventories``."""
        from .resources.inventories import AsyncInventories

        return AsyncInventories(self)
