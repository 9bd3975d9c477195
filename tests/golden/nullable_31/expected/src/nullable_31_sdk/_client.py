"""The clients: ``Nullable31`` and, awaiting, ``AsyncNullable31``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.people import AsyncPeople, People

API = APIDescription(
    package="nullable_31_sdk",
    version="1.0.0",
    base_url_variable="NULLABLE_31_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class Nullable31(Client):
    """Nullable the 3.1 way.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NULLABLE_31_BASE_URL`` if not given.
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
    ) -> SDKStub[Nullable31, AsyncNullable31]:
        """The API's stub, for tests: ``with Nullable31.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def people(self) -> People:
        """The calls of ``people``."""
        from .resources.people import People

        return People(self)


class AsyncNullable31(AsyncClient):
    """``Nullable31``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NULLABLE_31_BASE_URL`` if not given.
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
    ) -> SDKStub[Nullable31, AsyncNullable31]:
        """The API's stub, for tests: ``with Nullable31.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def people(self) -> AsyncPeople:
        """The calls of ``people``."""
        from .resources.people import AsyncPeople

        return AsyncPeople(self)
