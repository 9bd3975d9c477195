"""The clients: ``WholeQuery`` and, awaiting, ``AsyncWholeQuery``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.books import AsyncBooks, Books
    from .resources.nodes import AsyncNodes, Nodes
    from .resources.numbers import AsyncNumbers, Numbers
    from .resources.pairs import AsyncPairs, Pairs

API = APIDescription(
    package="whole_query_sdk",
    version="1.0.0",
    base_url_variable="WHOLE_QUERY_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class WholeQuery(Client):
    """Whole Query.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``WHOLE_QUERY_BASE_URL`` if not given.
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
    ) -> SDKStub[WholeQuery, AsyncWholeQuery]:
        """The API's stub, for tests: ``with WholeQuery.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def books(self) -> Books:
        """The calls of ``books``."""
        from .resources.books import Books

        return Books(self)

    @cached_property
    def nodes(self) -> Nodes:
        """The calls of ``nodes``."""
        from .resources.nodes import Nodes

        return Nodes(self)

    @cached_property
    def numbers(self) -> Numbers:
        """The calls of ``numbers``."""
        from .resources.numbers import Numbers

        return Numbers(self)

    @cached_property
    def pairs(self) -> Pairs:
        """The calls of ``pairs``."""
        from .resources.pairs import Pairs

        return Pairs(self)


class AsyncWholeQuery(AsyncClient):
    """``WholeQuery``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``WHOLE_QUERY_BASE_URL`` if not given.
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
    ) -> SDKStub[WholeQuery, AsyncWholeQuery]:
        """The API's stub, for tests: ``with WholeQuery.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def books(self) -> AsyncBooks:
        """The calls of ``books``."""
        from .resources.books import AsyncBooks

        return AsyncBooks(self)

    @cached_property
    def nodes(self) -> AsyncNodes:
        """The calls of ``nodes``."""
        from .resources.nodes import AsyncNodes

        return AsyncNodes(self)

    @cached_property
    def numbers(self) -> AsyncNumbers:
        """The calls of ``numbers``."""
        from .resources.numbers import AsyncNumbers

        return AsyncNumbers(self)

    @cached_property
    def pairs(self) -> AsyncPairs:
        """The calls of ``pairs``."""
        from .resources.pairs import AsyncPairs

        return AsyncPairs(self)
