"""``Page``: a part of a list, from which the rest can be reached; and how calls make them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar, cast

from .errors import APIResponseValidationError
from .paging import Answered

if TYPE_CHECKING:
    from .given import Arguments
    from .operation import Operation
    from .paging import PagedOperation, Turn
    from .raw_response import RawResponse

ItemT_co = TypeVar("ItemT_co", covariant=True)
AnswerT_co = TypeVar("AnswerT_co", covariant=True)
AnswerT = TypeVar("AnswerT")

Send: TypeAlias = "Callable[[Operation[AnswerT], Arguments], RawResponse[AnswerT]]"
"""Makes a call and reads its answer."""

AsyncSend: TypeAlias = (
    "Callable[[Operation[AnswerT], Arguments], Awaitable[RawResponse[AnswerT]]]"
)
"""``Send``, awaited."""


MOST_EMPTY_PAGES: Final = 100
"""How many pages in a row may have no items while the API says that there is more."""


@dataclass(slots=True)
class _Seen:
    """What was seen on the way through a list."""

    places: set[str] = field(default_factory=set[str])
    empty: int = 0
    """How many of the latest pages had no items."""


class _PageBase(Generic[ItemT_co, AnswerT_co]):
    """What is known of a page without another call."""

    def __init__(
        self,
        operation: PagedOperation[ItemT_co, AnswerT_co],
        arguments: Arguments,
        response: RawResponse[AnswerT_co],
    ) -> None:
        self._operation = operation
        self._response = response
        self._answer = response.parse()
        self._items = operation.paging.items(self._answer)
        asked = (self._items, arguments, operation.query_arguments)
        page = Answered(self._answer, response.headers, *asked)
        self._turn = operation.paging.turn(page)

    def __repr__(self) -> str:
        """How many items there are, and whether there is more."""
        more = ", and more" if self.has_next_page else ""
        name = f"{type(self).__name__} of {self._operation.name}"
        return f"<{name}: {len(self._items)} items{more}>"

    @property
    def answer(self) -> AnswerT_co:
        """The whole answer of this page: the items, and what else the API says."""
        return self._answer

    @property
    def items(self) -> list[ItemT_co]:
        """The items of this page alone; iterating over the page gives those of all."""
        return cast("list[ItemT_co]", self._items)

    @property
    def response(self) -> RawResponse[AnswerT_co]:
        """The answer as it came: status, headers, bytes."""
        return self._response

    @property
    def has_next_page(self) -> bool:
        """Whether the API says that there is more, or leaves that open."""
        return self._turn is not None

    def _goes_on(self, seen: _Seen) -> bool:
        """Whether there is a page after this one that was not there before.

        Raises:
            APIResponseValidationError: Nothing came for too long.
        """
        turn = self._turn
        if turn is None or turn.place in seen.places:
            return False
        seen.places.add(turn.place)
        seen.empty = 0 if self._items else seen.empty + 1
        if seen.empty >= MOST_EMPTY_PAGES:
            raise self._endless()
        return True

    def _endless(self) -> APIResponseValidationError:
        return APIResponseValidationError(
            f"{self._operation.name}: {MOST_EMPTY_PAGES} pages in a row have no items,"
            " and there are said to be more",
            status_code=self._response.status_code,
            headers=self._response.headers,
            request_id=self._response.request_id,
            raw=self._response.content,
        )

    def _is_new(self, following: _PageBase[Any, Any]) -> bool:
        """Whether the next page brings anything, or leads to one that may."""
        if not following._items:
            return following._turn is not None
        first = following._items[0]
        is_scalar = isinstance(first, (str, int, float))
        same = not is_scalar and following._items == self._items
        return not (same and self._operation.paging.compares)


class Page(_PageBase[ItemT_co, AnswerT_co]):
    """One page of a list: ``for item in page`` walks to the end of the list.

    The pages after this one are asked for on the way.
    """

    def __init__(
        self,
        send: Send[AnswerT_co],
        operation: PagedOperation[ItemT_co, AnswerT_co],
        arguments: Arguments,
        response: RawResponse[AnswerT_co],
    ) -> None:
        super().__init__(operation, arguments, response)
        self._send = send

    def __iter__(self) -> Iterator[ItemT_co]:
        """The items of this page and of all after it."""
        for page in self.iter_pages():
            yield from page.items

    def iter_pages(self) -> Iterator[Page[ItemT_co, AnswerT_co]]:
        """This page and all after it; a place that comes again ends it.

        Raises:
            APIResponseValidationError: A hundred pages in a row had no items, and the
                API says that there is more: it may not come to an end.
        """
        page: Page[ItemT_co, AnswerT_co] | None = self
        seen = _Seen()
        while page is not None:
            yield page
            if not page._goes_on(seen):
                return
            page = page.next_page()

    def next_page(self) -> Page[ItemT_co, AnswerT_co] | None:
        """The page after this one; None after the last one."""
        turn: Turn | None = self._turn
        if turn is None:
            return None
        found = first_page(self._send, self._operation, turn.arguments)
        return found if self._is_new(found) else None


class AsyncPage(_PageBase[ItemT_co, AnswerT_co]):
    """One page of a list: ``async for item in page`` walks to the end of the list.

    The pages after this one are asked for on the way.
    """

    def __init__(
        self,
        send: AsyncSend[AnswerT_co],
        operation: PagedOperation[ItemT_co, AnswerT_co],
        arguments: Arguments,
        response: RawResponse[AnswerT_co],
    ) -> None:
        super().__init__(operation, arguments, response)
        self._send = send

    async def __aiter__(self) -> AsyncIterator[ItemT_co]:
        """The items of this page and of all after it."""
        async for page in self.iter_pages():
            for item in page.items:
                yield item

    async def iter_pages(self) -> AsyncIterator[AsyncPage[ItemT_co, AnswerT_co]]:
        """This page and all after it; a place that comes again ends it.

        Raises:
            APIResponseValidationError: A hundred pages in a row had no items, and the
                API says that there is more: it may not come to an end.
        """
        page: AsyncPage[ItemT_co, AnswerT_co] | None = self
        seen = _Seen()
        while page is not None:
            yield page
            if not page._goes_on(seen):
                return
            page = await page.next_page()

    async def next_page(self) -> AsyncPage[ItemT_co, AnswerT_co] | None:
        """The page after this one; None after the last one."""
        turn: Turn | None = self._turn
        if turn is None:
            return None
        found = await first_async_page(self._send, self._operation, turn.arguments)
        return found if self._is_new(found) else None


class AsyncPages(Generic[ItemT_co, AnswerT_co]):
    """A list that was not asked for yet.

    ``async for item in pages`` walks through all of it; ``await pages`` gives the first
    page.
    """

    def __init__(
        self,
        send: AsyncSend[AnswerT_co],
        operation: PagedOperation[ItemT_co, AnswerT_co],
        arguments: Arguments,
    ) -> None:
        self._first = (send, operation, arguments)

    def __await__(self) -> Generator[Any, None, AsyncPage[ItemT_co, AnswerT_co]]:
        """The first page."""
        return first_async_page(*self._first).__await__()

    async def __aiter__(self) -> AsyncIterator[ItemT_co]:
        """All items of all pages."""
        async for item in await self:
            yield item

    async def iter_pages(self) -> AsyncIterator[AsyncPage[ItemT_co, AnswerT_co]]:
        """All pages."""
        async for page in (await self).iter_pages():
            yield page


def first_page(
    send: Send[AnswerT_co],
    operation: PagedOperation[ItemT_co, AnswerT_co],
    arguments: Arguments,
) -> Page[ItemT_co, AnswerT_co]:
    """The page that the arguments ask for."""
    response = send(operation, arguments)
    return Page(send, operation, arguments, response)


async def first_async_page(
    send: AsyncSend[AnswerT_co],
    operation: PagedOperation[ItemT_co, AnswerT_co],
    arguments: Arguments,
) -> AsyncPage[ItemT_co, AnswerT_co]:
    """The page that the arguments ask for."""
    response = await send(operation, arguments)
    return AsyncPage(send, operation, arguments, response)
