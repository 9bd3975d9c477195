"""The clients: ``Streams`` and, awaiting, ``AsyncStreams``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.changes import AsyncChanges, Changes
    from .resources.completions import AsyncCompletions, Completions
    from .resources.events import AsyncEvents, Events
    from .resources.prices import AsyncPrices, Prices
    from .resources.records import AsyncRecords, Records
    from .resources.ticks import AsyncTicks, Ticks

API = APIDescription(
    package="streams_sdk",
    version="1.0.0",
    base_url_variable="STREAMS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class Streams(Client):
    """Streams.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``STREAMS_BASE_URL`` if not given.
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
    def stub(options: StubOptions | None = None) -> SDKStub[Streams, AsyncStreams]:
        """The API's stub, for tests: ``with Streams.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def changes(self) -> Changes:
        """The calls of ``changes``."""
        from .resources.changes import Changes

        return Changes(self)

    @cached_property
    def completions(self) -> Completions:
        """The calls of ``completions``."""
        from .resources.completions import Completions

        return Completions(self)

    @cached_property
    def events(self) -> Events:
        """The calls of ``events``."""
        from .resources.events import Events

        return Events(self)

    @cached_property
    def prices(self) -> Prices:
        """The calls of ``prices``."""
        from .resources.prices import Prices

        return Prices(self)

    @cached_property
    def records(self) -> Records:
        """The calls of ``records``."""
        from .resources.records import Records

        return Records(self)

    @cached_property
    def ticks(self) -> Ticks:
        """The calls of ``ticks``."""
        from .resources.ticks import Ticks

        return Ticks(self)


class AsyncStreams(AsyncClient):
    """``Streams``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``STREAMS_BASE_URL`` if not given.
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
    def stub(options: StubOptions | None = None) -> SDKStub[Streams, AsyncStreams]:
        """The API's stub, for tests: ``with Streams.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def changes(self) -> AsyncChanges:
        """The calls of ``changes``."""
        from .resources.changes import AsyncChanges

        return AsyncChanges(self)

    @cached_property
    def completions(self) -> AsyncCompletions:
        """The calls of ``completions``."""
        from .resources.completions import AsyncCompletions

        return AsyncCompletions(self)

    @cached_property
    def events(self) -> AsyncEvents:
        """The calls of ``events``."""
        from .resources.events import AsyncEvents

        return AsyncEvents(self)

    @cached_property
    def prices(self) -> AsyncPrices:
        """The calls of ``prices``."""
        from .resources.prices import AsyncPrices

        return AsyncPrices(self)

    @cached_property
    def records(self) -> AsyncRecords:
        """The calls of ``records``."""
        from .resources.records import AsyncRecords

        return AsyncRecords(self)

    @cached_property
    def ticks(self) -> AsyncTicks:
        """The calls of ``ticks``."""
        from .resources.ticks import AsyncTicks

        return AsyncTicks(self)
