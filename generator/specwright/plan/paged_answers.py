"""What the answer of a list holds: the items, and what it says of other pages."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.frozen import dataclass
from specwright.ir.schema import (
    AnySchema,
    ArraySchema,
    BooleanSchema,
    NumberSchema,
    ObjectSchema,
    Schema,
    StringSchema,
)
from specwright.ir.text import SpecText
from specwright.plan.naming import words
from specwright.plan.naming_pointers import json_pointer
from specwright.plan.schema_index import SchemaIndex

Words = tuple[str, ...]


def _names(text: str) -> frozenset[Words]:
    """Names by their words: ``has_more`` is also ``hasMore``."""
    return frozenset(tuple(name.split("_")) for name in text.split())


_USUAL_LISTS = _names("data items results records values entries list content elements rows")
_NO_LISTS = _names("errors error warnings included links")
_WRAPPERS = _names("data result results response embedded body list payload")
_CONTAINERS = _names(
    "meta metadata pagination paging page page_info pageinfo paging_info info links cursor cursors"
    " response_metadata result_info list_metadata next"
)
_MORE = _names("has_more has_next has_next_page more has_more_items has_more_results")
_PAGE_COUNTS = _names("total_pages total_page pages last_page num_pages number_of_pages")
_TOTALS = _names("total total_count total_items total_results total_records total_size")
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Member:
    """A property of an answer, at its place; ``schema`` is resolved and not null."""

    names: tuple[SpecText, ...]
    schema: Schema

    @property
    def words(self) -> Words:
        """The words of its own name."""
        return words(self.names[-1])

    @property
    def pointer(self) -> SpecText:
        """Its place as a JSON pointer."""
        return json_pointer(self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagedAnswer:
    """An answer with a list in it; ``said`` are the other properties that speak of pages."""

    items: Member | None
    item: Schema
    said: tuple[Member, ...]

    @property
    def items_pointer(self) -> SpecText:
        """Where the items are; empty where the answer is the list."""
        return self.items.pointer if self.items else SpecText("")

    @property
    def more(self) -> Member | None:
        """Where the API says whether there is another page."""
        return self._first(_MORE, BooleanSchema)

    @property
    def page_count(self) -> Member | None:
        """Where the API says how many pages there are."""
        return self._first(_PAGE_COUNTS, NumberSchema)

    @property
    def total(self) -> Member | None:
        """Where the API says how many items there are."""
        return self._first(_TOTALS, NumberSchema)

    def is_list_by_name(self, path: frozenset[Words]) -> bool:
        """Whether the items are called what lists are, or what the path ends with."""
        return self.items is None or self.items.words in _USUAL_LISTS | path

    def _first(self, names: frozenset[Words], kind: type[Schema]) -> Member | None:
        found = (each for each in self.said if each.words in names)
        return next((each for each in found if isinstance(each.schema, kind)), None)


def paged_answer(index: SchemaIndex, schema: Schema, path: frozenset[Words]) -> PagedAnswer | str:
    """The list in an answer, or why there is none that could be meant.

    ``path`` are the words of the path's segments: a list is often called like one of them.
    """
    whole = index.not_null(index.resolve(schema))
    if isinstance(whole, ArraySchema):
        return PagedAnswer(items=None, item=whole.items, said=())
    shape = index.as_object(whole)
    if shape is None:
        return "the answer is neither a list nor an object"
    found = _items(index, shape, path)
    if isinstance(found, str):
        return found
    assert isinstance(found.schema, ArraySchema)
    said = tuple(_said(index, shape, ()))
    return PagedAnswer(items=found, item=found.schema.items, said=said)


def _items(index: SchemaIndex, shape: ObjectSchema, path: frozenset[Words]) -> Member | str:
    lists = [each for each in _members(index, shape, ()) if _is_list(each)]
    if not lists:
        lists = [each for each in _wrapped(index, shape) if _is_list(each)]
    if len(lists) > 1:
        named = [each for each in lists if each.words in _USUAL_LISTS]
        lists = named or [each for each in lists if each.words in path] or lists
    if len(lists) != 1:
        return "the answer has several lists" if lists else "the answer has no list"
    return lists[0]


def _is_list(member: Member) -> bool:
    return isinstance(member.schema, ArraySchema) and member.words not in _NO_LISTS


def _wrapped(index: SchemaIndex, shape: ObjectSchema) -> Iterator[Member]:
    """The members of objects that only hold what was asked for: ``data``, ``_embedded``."""
    for each in _members(index, shape, ()):
        inner = index.as_object(each.schema) if each.words in _WRAPPERS else None
        if inner is not None:
            yield from _members(index, inner, each.names)


def _said(index: SchemaIndex, shape: ObjectSchema, names: tuple[SpecText, ...]) -> Iterator[Member]:
    """The scalars of the answer, and of the objects in it that speak of pages."""
    for each in _members(index, shape, names):
        if isinstance(each.schema, (StringSchema, NumberSchema, BooleanSchema, AnySchema)):
            yield each
        elif len(each.names) < _DEPTH and each.words in _CONTAINERS | _WRAPPERS:
            inner = index.as_object(each.schema)
            if inner is not None:
                yield from _said(index, inner, each.names)


def _members(
    index: SchemaIndex, shape: ObjectSchema, names: tuple[SpecText, ...]
) -> Iterator[Member]:
    for each in shape.properties:
        yield Member((*names, each.name), index.not_null(index.resolve(each.schema)))


def member_at(index: SchemaIndex, schema: Schema, names: tuple[SpecText, ...]) -> Schema | None:
    """What a schema says of the value at a place; None where it says nothing."""
    for name in names:
        shape = index.as_object(index.not_null(index.resolve(schema)))
        found = [each for each in shape.properties if each.name == name] if shape else []
        if not found:
            return None
        schema = found[0].schema
    return index.not_null(index.resolve(schema))
