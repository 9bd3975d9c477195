"""The clients: ``Deprecated`` and, awaiting, ``AsyncDeprecated``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.things import AsyncThings, Things

API = APIDescription(
    package="deprecated_sdk",
    version="1",
    base_url_variable="DEPRECATED_BASE_URL",
    environments={"production": "https://deprecated.example"},
    credentials={},
)


class Deprecated(Client):
    """Deprecated.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``DEPRECATED_BASE_URL`` if not given.
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
    ) -> SDKStub[Deprecated, AsyncDeprecated]:
        """The API's stub, for tests: ``with Deprecated.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def things(self) -> Things:
        """The calls of ``things``."""
        from .resources.things import Things

        return Things(self)


class AsyncDeprecated(AsyncClient):
    """``Deprecated``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``DEPRECATED_BASE_URL`` if not given.
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
    ) -> SDKStub[Deprecated, AsyncDeprecated]:
        """The API's stub, for tests: ``with Deprecated.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def things(self) -> AsyncThings:
        """The calls of ``things``."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
