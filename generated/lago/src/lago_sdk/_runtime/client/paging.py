"""Lists in pages: how an answer says that there is more, and how to ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast
from urllib.parse import urlsplit

from pydantic import BaseModel

from .link_header import next_link
from .not_given import NOT_GIVEN
from .operation import Operation
from .parameters import QueryParameter

if TYPE_CHECKING:
    from .given import Arguments
    from .transport import Headers

ItemT_co = TypeVar("ItemT_co", covariant=True)
AnswerT_co = TypeVar("AnswerT_co", covariant=True)


class PagedOperation(Operation[AnswerT_co], Generic[ItemT_co, AnswerT_co]):
    """An operation whose answer is one page of a list.

    Args:
        paging: Where the items are, and how to get the next page.
        operation: What ``Operation`` takes.
    """

    __slots__ = ("paging", "query_arguments")

    def __init__(self, *, paging: Paging, **operation: Any) -> None:
        super().__init__(**operation)
        self.paging = paging
        in_query = (p for p in self.parameters if isinstance(p, QueryParameter))
        self.query_arguments = frozenset(p.argument for p in in_query)


class Answered(NamedTuple):
    """One page as it came, with what was asked for."""

    answer: object
    headers: Headers
    items: Sequence[object]
    arguments: Arguments
    in_query: frozenset[str]


class Turn(NamedTuple):
    """The call for the next page; ``place`` is where in the list that is."""

    place: str
    arguments: Arguments


class Paging:
    """What all kinds of pages have.

    Places in an answer are JSON pointers (RFC 6901) that begin with a property:
    ``/meta/next_page``; an empty one is the whole answer.

    Args:
        items: Where the items are.
        more: Where the API says whether there is another page, if it does.
    """

    __slots__ = ("_items", "_more")

    compares = False
    """Whether a page with the items of the one before it is none: an API that does not
    know how to go on may begin again, or stay where it is."""

    counts = False
    """Whether the place of the next page is counted here, so that an empty page is the
    last one; else the API says what comes next, and may say so on an empty page."""

    def __init__(self, items: str, more: str | None = None) -> None:
        self._items = items
        self._more = more

    def items(self, answer: object) -> list[object]:
        """The items of a page; none where there is no list."""
        found = value_at(answer, self._items)
        return cast("list[object]", found) if isinstance(found, list) else []

    def turn(self, page: Answered) -> Turn | None:
        """The call for the next page; None after the last one."""
        if self.counts and not page.items:
            return None
        if self._more is not None and value_at(page.answer, self._more) is False:
            return None
        return self._turn(page)

    def _turn(self, page: Answered) -> Turn | None:
        raise NotImplementedError


class _ByParameter(Paging):
    """Pages that an argument chooses; ``in_body`` says that it is one of the body."""

    __slots__ = ("_in_body", "_parameter")

    def __init__(
        self,
        parameter: str,
        *,
        items: str,
        more: str | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(items, more)
        self._parameter = parameter
        self._in_body = in_body

    def _asked(self, page: Answered) -> object:
        """What the call had for the argument; NOT_GIVEN if nothing."""
        given = page.arguments
        if not self._in_body:
            return given.parameters.get(self._parameter, NOT_GIVEN)
        body = given.body
        if isinstance(body, Mapping):
            return cast("Mapping[str, object]", body).get(self._parameter, NOT_GIVEN)
        return NOT_GIVEN if body is NOT_GIVEN else _member(body, self._parameter)

    def _with(self, page: Answered, value: object) -> Turn:
        change = page.arguments.with_parameter
        if self._in_body:
            change = page.arguments.with_property
        return Turn(str(value), change(self._parameter, value))


class Cursors(_ByParameter):
    """An argument takes what the answer before says: a cursor, a token, a number.

    A cursor that is an address is taken as one, as for ``Links``.

    Args:
        parameter: The argument.
        items: Where the items are.
        cursor: Where the value for the next page is; without one, there is none.
        more: Where the API says whether there is another page, if it does.
        in_body: The argument is a property of the body.
    """

    __slots__ = ("_cursor",)

    def __init__(
        self,
        parameter: str,
        *,
        items: str,
        cursor: str,
        more: str | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(parameter, items=items, more=more, in_body=in_body)
        self._cursor = cursor

    def _turn(self, page: Answered) -> Turn | None:
        cursor = value_at(page.answer, self._cursor)
        if cursor is None or cursor == "" or cursor is False:
            return None
        if isinstance(cursor, str) and _is_address(cursor):
            return _following(page, cursor)
        return None if cursor == self._asked(page) else self._with(page, cursor)


class LastItems(_ByParameter):
    """An argument takes the id of the last item (``starting_after``).

    Args:
        parameter: The argument.
        items: Where the items are.
        member: Where the id is in an item.
        more: Where the API says whether there is another page, if it does.
        in_body: The argument is a property of the body.
    """

    __slots__ = ("_id",)

    compares = True
    counts = True

    def __init__(
        self,
        parameter: str,
        *,
        items: str,
        member: str = "/id",
        more: str | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(parameter, items=items, more=more, in_body=in_body)
        self._id = member

    def _turn(self, page: Answered) -> Turn | None:
        last = value_at(page.items[-1], self._id)
        if last is None or last == self._asked(page):
            return None
        return self._with(page, last)


class PageNumbers(_ByParameter):
    """An argument takes the number of the page.

    Args:
        parameter: The argument.
        items: Where the items are.
        first: The first page's number, where the caller does not say which one.
        last: Where the API says how many pages there are, if it does.
        more: Where the API says whether there is another page, if it does.
        in_body: The argument is a property of the body.
    """

    __slots__ = ("_first", "_last")

    compares = True
    counts = True

    def __init__(
        self,
        parameter: str,
        *,
        items: str,
        first: int = 1,
        last: str | None = None,
        more: str | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(parameter, items=items, more=more, in_body=in_body)
        self._first = first
        self._last = last

    def _turn(self, page: Answered) -> Turn | None:
        number = _number(self._asked(page), self._first) + 1
        if self._last is not None:
            count = value_at(page.answer, self._last)
            if isinstance(count, int) and number >= count + self._first:
                return None
        return self._with(page, number)


class Offsets(_ByParameter):
    """An argument takes the number of items before the page.

    Args:
        parameter: The argument.
        items: Where the items are.
        total: Where the API says how many items there are, if it does.
        more: Where the API says whether there is another page, if it does.
        in_body: The argument is a property of the body.
    """

    __slots__ = ("_total",)

    compares = True
    counts = True

    def __init__(
        self,
        parameter: str,
        *,
        items: str,
        total: str | None = None,
        more: str | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(parameter, items=items, more=more, in_body=in_body)
        self._total = total

    def _turn(self, page: Answered) -> Turn | None:
        offset = _number(self._asked(page), 0) + len(page.items)
        if self._total is not None:
            total = value_at(page.answer, self._total)
            if isinstance(total, int) and offset >= total:
                return None
        return self._with(page, offset)


class Links(Paging):
    """The answer holds the address of the next page.

    The query of that address is asked for at the operation's own address: an answer
    never decides where credentials go.

    Args:
        items: Where the items are.
        link: Where the address is.
        more: Where the API says whether there is another page, if it does.
    """

    __slots__ = ("_link",)

    def __init__(self, *, items: str, link: str, more: str | None = None) -> None:
        super().__init__(items, more)
        self._link = link

    def _turn(self, page: Answered) -> Turn | None:
        return _following(page, value_at(page.answer, self._link))


class LinkHeaders(Paging):
    """The ``Link`` header holds the address of the next page (RFC 8288).

    Of that address the query is asked for, as for ``Links``.

    Args:
        items: Where the items are; the whole answer, if nothing is said.
        more: Where the API says whether there is another page, if it does.
    """

    __slots__ = ()

    def __init__(self, *, items: str = "", more: str | None = None) -> None:
        super().__init__(items, more)

    def _turn(self, page: Answered) -> Turn | None:
        return _following(page, next_link(page.headers.get_all("link")))


def _following(page: Answered, link: object) -> Turn | None:
    query = urlsplit(link).query if isinstance(link, str) else ""
    if not query:
        return None
    return Turn(query, page.arguments.with_query(query, page.in_query))


def _is_address(cursor: str) -> bool:
    """Whether an API that speaks of a cursor gives an address instead."""
    is_path = cursor.startswith("/") and "?" in cursor
    return is_path or cursor.startswith(("http://", "https://"))


def _number(asked: object, otherwise: int) -> int:
    """What was asked for, as a number; an API may take it as a text."""
    if isinstance(asked, str) and asked.isdecimal():
        return int(asked)
    return asked if isinstance(asked, int) else otherwise


def value_at(value: object, pointer: str) -> object:
    """What is at a JSON pointer (RFC 6901, 4); None where there is nothing."""
    for step in pointer.split("/")[1:]:
        value = _member(value, step.replace("~1", "/").replace("~0", "~"))
    return value


def _member(value: object, name: str) -> object:
    """A property by the wire's name."""
    if isinstance(value, BaseModel):
        for attribute, field in type(value).model_fields.items():
            if (field.alias or attribute) == name:
                return cast("object", getattr(value, attribute))
        return (value.model_extra or {}).get(name)
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value).get(name)
    return None
