"""The clients: ``Pagination`` and, awaiting, ``AsyncPagination``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import models
from ._runtime.client import (
    NOT_GIVEN,
    APIDescription,
    AsyncClient,
    Client,
    Cursors,
    JSONBody,
    JSONResponse,
    PagedOperation,
)

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import (
        AsyncClientOptions,
        AsyncPages,
        ClientOptions,
        NotGiven,
        Page,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.authors import AsyncAuthors, Authors
    from .resources.books import AsyncBooks, Books
    from .resources.copies import AsyncCopies, Copies
    from .resources.fines import AsyncFines, Fines
    from .resources.journals import AsyncJournals, Journals
    from .resources.loans import AsyncLoans, Loans
    from .resources.readers import AsyncReaders, Readers
    from .resources.rooms import AsyncRooms, Rooms
    from .resources.shelves import AsyncShelves, Shelves
    from .resources.words import AsyncWords, Words

API = APIDescription(
    package="pagination_sdk",
    version="1.0.0",
    base_url_variable="PAGINATION_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)

_SEARCH: PagedOperation[models.Book, models.BooksByToken] = PagedOperation(
    name="search",
    method="POST",
    path=("/search",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.BooksByToken),),
    paging=Cursors("cursor", items="/items", cursor="/nextPageToken", in_body=True),
)


class Pagination(Client):
    """Library.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``PAGINATION_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    with_raw_response: _RawPagination
    with_streaming_response: _StreamedPagination

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
    ) -> SDKStub[Pagination, AsyncPagination]:
        """The API's stub, for tests: ``with Pagination.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def authors(self) -> Authors:
        """The calls of ``authors``."""
        from .resources.authors import Authors

        return Authors(self)

    @cached_property
    def books(self) -> Books:
        """The calls of ``books``."""
        from .resources.books import Books

        return Books(self)

    @cached_property
    def copies(self) -> Copies:
        """The calls of ``copies``."""
        from .resources.copies import Copies

        return Copies(self)

    @cached_property
    def fines(self) -> Fines:
        """The calls of ``fines``."""
        from .resources.fines import Fines

        return Fines(self)

    @cached_property
    def journals(self) -> Journals:
        """The calls of ``journals``."""
        from .resources.journals import Journals

        return Journals(self)

    @cached_property
    def loans(self) -> Loans:
        """The calls of ``loans``."""
        from .resources.loans import Loans

        return Loans(self)

    @cached_property
    def readers(self) -> Readers:
        """The calls of ``readers``."""
        from .resources.readers import Readers

        return Readers(self)

    @cached_property
    def rooms(self) -> Rooms:
        """The calls of ``rooms``."""
        from .resources.rooms import Rooms

        return Rooms(self)

    @cached_property
    def shelves(self) -> Shelves:
        """The calls of ``shelves``."""
        from .resources.shelves import Shelves

        return Shelves(self)

    @cached_property
    def words(self) -> Words:
        """The calls of ``words``."""
        from .resources.words import Words

        return Words(self)

    def search(
        self,
        *,
        words: str,
        cursor: str | None | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> Page[models.Book, models.BooksByToken]:
        """Call ``search``.

        ``POST /search``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Books
        """
        return self._pages(_SEARCH, options, body={"words": words, "cursor": cursor})


class AsyncPagination(AsyncClient):
    """``Pagination``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``PAGINATION_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    with_raw_response: _RawAsyncPagination
    with_streaming_response: _StreamedAsyncPagination

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
    ) -> SDKStub[Pagination, AsyncPagination]:
        """The API's stub, for tests: ``with Pagination.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def authors(self) -> AsyncAuthors:
        """The calls of ``authors``."""
        from .resources.authors import AsyncAuthors

        return AsyncAuthors(self)

    @cached_property
    def books(self) -> AsyncBooks:
        """The calls of ``books``."""
        from .resources.books import AsyncBooks

        return AsyncBooks(self)

    @cached_property
    def copies(self) -> AsyncCopies:
        """The calls of ``copies``."""
        from .resources.copies import AsyncCopies

        return AsyncCopies(self)

    @cached_property
    def fines(self) -> AsyncFines:
        """The calls of ``fines``."""
        from .resources.fines import AsyncFines

        return AsyncFines(self)

    @cached_property
    def journals(self) -> AsyncJournals:
        """The calls of ``journals``."""
        from .resources.journals import AsyncJournals

        return AsyncJournals(self)

    @cached_property
    def loans(self) -> AsyncLoans:
        """The calls of ``loans``."""
        from .resources.loans import AsyncLoans

        return AsyncLoans(self)

    @cached_property
    def readers(self) -> AsyncReaders:
        """The calls of ``readers``."""
        from .resources.readers import AsyncReaders

        return AsyncReaders(self)

    @cached_property
    def rooms(self) -> AsyncRooms:
        """The calls of ``rooms``."""
        from .resources.rooms import AsyncRooms

        return AsyncRooms(self)

    @cached_property
    def shelves(self) -> AsyncShelves:
        """The calls of ``shelves``."""
        from .resources.shelves import AsyncShelves

        return AsyncShelves(self)

    @cached_property
    def words(self) -> AsyncWords:
        """The calls of ``words``."""
        from .resources.words import AsyncWords

        return AsyncWords(self)

    def search(
        self,
        *,
        words: str,
        cursor: str | None | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.BooksByToken]:
        """Awaited; see ``Pagination.search``."""
        return self._pages(_SEARCH, options, body={"words": words, "cursor": cursor})


if TYPE_CHECKING:

    class _RawPagination:
        search = raw(Pagination.search)

    class _StreamedPagination:
        search = streamed(Pagination.search)

    class _RawAsyncPagination:
        search = raw_awaited(AsyncPagination.search)

    class _StreamedAsyncPagination:
        search = streamed_awaited(AsyncPagination.search)
