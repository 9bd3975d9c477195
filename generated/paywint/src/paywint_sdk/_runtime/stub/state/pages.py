"""One page of a list, and what the answer says about it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ..incoming import Incoming, decode
from ..json_values import JSON, is_number, mapping
from .page_names import Takes, Tells
from .page_style import PageStyle
from .records import Record, key_text
from .schema_view import SchemaView

KeyOf = Callable[[Record], str]


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list.

    Attributes:
        records: The things on it.
        start: How many come before it.
        total: How many there are on all pages.
        size: How many are on a full page.
        following: What comes after it.
    """

    records: Sequence[Record]
    start: int
    total: int
    size: int
    following: Record | None = None

    @property
    def end(self) -> int:
        """How many there are up to its end."""
        return self.start + len(self.records)

    @property
    def number(self) -> int:
        """The page's number, from 1."""
        return self.start // self.size + 1

    @property
    def count(self) -> int:
        """The number of all pages."""
        return -(-self.total // self.size)

    @property
    def has_next(self) -> bool:
        """Whether more comes after it."""
        return self.end < self.total


def cut(
    style: PageStyle,
    records: Sequence[Record],
    asked: Mapping[str, JSON],
    key_of: KeyOf,
) -> Page:
    """The page that the query asks for."""
    given: dict[Takes, JSON] = {
        what: asked[name] for name, what in style.takes.items() if name in asked
    }
    size = _whole(given.get("size"), style.size)
    size = max(1, min(size, style.largest))
    start, end = 0, len(records)
    if "page" in given:
        start = (max(_whole(given["page"], 1), 1) - 1) * size
    elif "offset" in given:
        start = max(_whole(given["offset"], 0), 0)
    for what, beside in (("after", 1), ("cursor", 1), ("from", 0)):
        if what in given:
            start = _after(records, given[what], key_of, beside)
    if "before" in given:
        end = _before(records, given["before"], key_of)
        start = max(start, end - size)
    end = min(end, start + size)
    following = records[end] if end < len(records) else None
    return Page(records[start:end], start, len(records), size, following)


def _whole(value: JSON, usual: int) -> int:
    if is_number(value) and isinstance(value, (int, float)):
        return int(value)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value[:15])
    return usual


def _after(records: Sequence[Record], cursor: JSON, key_of: KeyOf, beside: int) -> int:
    """Where the page after a cursor starts; a cursor that is not known is no bound."""
    at = _position(records, cursor, key_of)
    if at is not None:
        return at + beside
    # It may have been deleted since: what is older than it comes next.
    serial = _serial(cursor)
    older = (i for i, one in enumerate(records) if serial and one.serial < serial)
    return next(older, 0)


def _before(records: Sequence[Record], cursor: JSON, key_of: KeyOf) -> int:
    at = _position(records, cursor, key_of)
    return len(records) if at is None else at


def _position(records: Sequence[Record], cursor: JSON, key_of: KeyOf) -> int | None:
    wanted, serial = key_text(cursor), _serial(cursor)
    for index, one in enumerate(records):
        if one.serial == serial or key_of(one) == wanted:
            return index
    return None


def _serial(cursor: JSON) -> int:
    """The serial in a text of :func:`cursor_of`; 0 if it is another text."""
    if not isinstance(cursor, str) or not cursor.startswith("c"):
        return 0
    try:
        digits = base64.urlsafe_b64decode(cursor[1:] + "==").decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return 0
    return int(digits) if digits.isdigit() and len(digits) < 16 else 0


def cursor_of(record: Record) -> str:
    """A text that says where a page ended; only the server reads it."""
    encoded = base64.urlsafe_b64encode(str(record.serial).encode("ascii"))
    return f"c{encoded.decode('ascii').rstrip('=')}"


class Telling:
    """What the fields around a list say about its page."""

    def __init__(
        self, style: PageStyle, page: Page, incoming: Incoming, key_of: KeyOf
    ) -> None:
        self._style = style
        self._page = page
        self._incoming = incoming
        self._key_of = key_of

    def told(self, body: JSON) -> JSON:
        """A copy of ``body`` with all fields set; what can't be told is left out."""
        for path, tells in self._style.tells.items():
            view = self._style.views[path]
            value = self._value(tells)
            if path[-1] == "href":
                body = _with_link(body, path[:-1], value, self._style.views[path[:-1]])
            elif value is None and not view.nullable:
                body = _left_out(body, path)
            elif _reaches(body, path):
                held = str(value) if _wants_text(value, view.types) else value
                body = _set(body, path, held)
        return body

    def links(self) -> str:
        """The value of the header ``Link`` (RFC 8288)."""
        pairs: tuple[tuple[Tells, str], ...] = (
            ("next link", "next"),
            ("previous link", "prev"),
            ("first link", "first"),
            ("last link", "last"),
        )
        found = ((self._value(tells), relation) for tells, relation in pairs)
        return ", ".join(f'<{url}>; rel="{relation}"' for url, relation in found if url)

    def _value(self, tells: Tells) -> JSON:
        page, last = self._page, self._page.records[-1:]
        match tells:
            case "total":
                return page.total
            case "count":
                return len(page.records)
            case "pages":
                return page.count
            case "page":
                return page.number
            case "next page":
                return page.number + 1 if page.has_next else None
            case "previous page":
                return page.number - 1 if page.start else None
            case "size":
                return page.size
            case "offset":
                return page.start
            case "more":
                return page.has_next
            case "before":
                return page.start > 0
            case "next cursor":
                return self._cursor(last[0]) if page.has_next and last else None
            case "first key":
                return self._key_of(page.records[0]) if last else None
            case "last key":
                return self._key_of(last[0]) if last else None
            case "previous cursor":
                return None
            case _:
                return self._link(tells)

    def _cursor(self, record: Record) -> str:
        return self._key_of(record) if self._style.by_key else cursor_of(record)

    def _link(self, tells: Tells) -> JSON:
        page = self._page
        match tells:
            case "next link":
                return self._next_link() if page.has_next else None
            case "previous link":
                return self._numbered(page.number - 1) if page.start else None
            case "first link":
                return self._numbered(1)
            case "last link":
                return self._numbered(max(page.count, 1))
            case _:
                return self._url({})

    def _next_link(self) -> JSON:
        page, takes = self._page, self._style.takes
        for name, what in takes.items():
            if what in ("after", "cursor") and page.records:
                return self._url({name: self._cursor(page.records[-1])})
            if what == "from" and page.following is not None:
                return self._url({name: self._key_of(page.following)})
        return self._numbered(page.number + 1)

    def _numbered(self, number: int) -> JSON:
        for name, what in self._style.takes.items():
            if what == "page":
                return self._url({name: str(number)})
            if what == "offset":
                return self._url({name: str((number - 1) * self._page.size)})
        return None

    def _url(self, changes: Mapping[str, str]) -> str:
        incoming = self._incoming
        pairs = [(k, decode(v)) for k, v in incoming.query if k not in changes]
        query = urlencode([*pairs, *changes.items()], quote_via=quote, errors="replace")
        base = f"{incoming.base_url}{incoming.raw_path}"
        return f"{base}?{query}" if query else base


def _wants_text(value: JSON, types: frozenset[str]) -> bool:
    """Whether a number has to be told as text."""
    return is_number(value) and "string" in types and not types & {"integer", "number"}


def _reaches(body: JSON, path: tuple[str, ...]) -> bool:
    """Whether the frame that a field is in is there."""
    for key in path[:-1]:
        if not isinstance(body, dict) or not isinstance(body.get(key), dict):
            return False
        body = body[key]
    return isinstance(body, dict)


def _with_link(body: JSON, path: tuple[str, ...], url: JSON, view: SchemaView) -> JSON:
    """Set a link that is an object; what it has beside is as in the links around it."""
    if not _reaches(body, path):
        return body
    if url is None:
        return _set(body, path, None) if view.nullable else _left_out(body, path)
    frame = body
    for key in path[:-1]:
        frame = mapping(frame).get(key)
    around = [one for one in mapping(frame).values() if "href" in mapping(one)]
    beside = mapping(mapping(frame).get(path[-1])) or mapping(next(iter(around), None))
    return _set(body, path, {**beside, "href": url})


def _set(body: JSON, path: tuple[str, ...], value: JSON) -> JSON:
    fields = body if isinstance(body, dict) else {}
    if len(path) == 1:
        return {**fields, path[0]: value}
    return {**fields, path[0]: _set(fields.get(path[0]), path[1:], value)}


def _left_out(body: JSON, path: tuple[str, ...]) -> JSON:
    if not isinstance(body, dict) or path[0] not in body:
        return body
    if len(path) == 1:
        return {name: one for name, one in body.items() if name != path[0]}
    return {**body, path[0]: _left_out(body[path[0]], path[1:])}
