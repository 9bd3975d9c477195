"""The clients: ``NamedTexts`` and, awaiting, ``AsyncNamedTexts``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.visits import AsyncVisits, Visits

API = APIDescription(
    package="named_texts_sdk",
    version="1.0.0",
    base_url_variable="NAMED_TEXTS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class NamedTexts(Client):
    """Named Texts.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NAMED_TEXTS_BASE_URL`` if not given.
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
    ) -> SDKStub[NamedTexts, AsyncNamedTexts]:
        """The API's stub, for tests: ``with NamedTexts.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def visits(self) -> Visits:
        """The calls of ``visits``."""
        from .resources.visits import Visits

        return Visits(self)


class AsyncNamedTexts(AsyncClient):
    """``NamedTexts``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NAMED_TEXTS_BASE_URL`` if not given.
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
    ) -> SDKStub[NamedTexts, AsyncNamedTexts]:
        """The API's stub, for tests: ``with NamedTexts.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def visits(self) -> AsyncVisits:
        """The calls of ``visits``."""
        from .resources.visits import AsyncVisits

        return AsyncVisits(self)
