"""Where in a body the thing is: wrapped as the vendor wraps, in a list, or bare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Document
from ..flattening import FlatSchema
from ..json_values import JSON
from .schema_view import SchemaView
from .words import Words, noun

_LISTS = ("data", "items", "results", "records", "values", "entries", "objects", "list")
_THINGS = ("data", "result", "item", "object")
_EMBEDDED = ("_embedded", "data", "result", "response")
# A wrapper has little beside what it wraps: the page, a warning, an id of the request.
_WRAPPER_SIZE = 5
_ABOUT_PAGES = frozenset(
    {
        *("meta", "links", "_links", "page", "page_info", "pageInfo", "paging"),
        *("pagination", "cursor", "cursors", "response_metadata"),
    }
)
_COUNTING = frozenset({"minItems", "maxItems", "uniqueItems", "contains"})


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which a body carries things.

    Attributes:
        path: The keys from the body to the thing or the list.
        many: Whether it is a list of things.
        view: The schema of a thing.
        counted: Whether the list as a whole has rules: for how many things, or that
            no two are the same.
    """

    path: tuple[str, ...]
    many: bool
    view: SchemaView
    counted: bool = False

    def read(self, body: JSON) -> JSON:
        """What is at the path; None if nothing is."""
        for key in self.path:
            if not isinstance(body, dict) or key not in body:
                return None
            body = body[key]
        return body if isinstance(body, list if self.many else dict) else None

    def place(self, body: JSON, value: JSON) -> JSON:
        """A copy of ``body`` with ``value`` at the path; the rest is shared."""
        return _placed(body, self.path, value)


def _placed(body: JSON, path: tuple[str, ...], value: JSON) -> JSON:
    if not path:
        return value
    fields = body if isinstance(body, dict) else {}
    return {**fields, path[0]: _placed(fields.get(path[0]), path[1:], value)}


def shapes(document: Document, schema: JSON, thing: Words) -> tuple[Shape, ...]:
    """All the ways in which bodies of a schema carry things of a name, the best first.

    Args:
        document: Where references lead.
        schema: The schema of the body.
        thing: The noun of the collection, in the singular.
    """
    view = SchemaView(document, schema)
    found: list[Shape] = []
    for variant in view.variants:
        found += _of_variant(document, view, variant, thing)
    return tuple(_each_once(found))


def _of_variant(
    document: Document, view: SchemaView, variant: FlatSchema, thing: Words
) -> Iterator[Shape]:
    if "items" in variant.keywords and not variant.properties:
        item = SchemaView(document, variant.keywords["items"])
        if item.is_object:
            yield Shape((), True, item, _is_counted(variant))
        return
    fields = {
        name: SchemaView(document, schema)
        for name, schema in variant.properties.items()
    }
    wrapped = _wrapped(fields, thing)
    if wrapped is not None:
        yield wrapped
    elif len(view.variants) > 1:
        yield Shape((), False, SchemaView(document, view.schema))
    elif fields or view.is_object:
        yield Shape((), False, view)


def _wrapped(fields: dict[str, SchemaView], thing: Words) -> Shape | None:
    """The shape of a body that wraps; None if it is the thing itself."""
    lists = {name: one for name, one in fields.items() if _is_list_of_things(one)}
    for name, one in lists.items():
        if noun(name) == thing and (len(fields) <= _WRAPPER_SIZE or len(lists) == 1):
            return _list_shape((name,), one)
    if "id" not in fields:
        for name in _EMBEDDED:
            inner = fields[name].properties if name in fields else {}
            for key, below in inner.items():
                if _is_list_of_things(below) and (
                    noun(key) == thing or len(inner) == 1
                ):
                    return _list_shape((name, key), below)
        for name in _LISTS:
            if name in lists:
                return _list_shape((name,), lists[name])
    return _wrapped_thing(fields, lists, thing)


def _wrapped_thing(
    fields: dict[str, SchemaView], lists: dict[str, SchemaView], thing: Words
) -> Shape | None:
    if len(fields) > _WRAPPER_SIZE or _has_own_id(fields, thing):
        return None
    things = {
        name: one
        for name, one in fields.items()
        if one.properties and name not in lists
    }
    for name, one in things.items():
        if noun(name) == thing or (thing and noun(name)[-1:] == thing[-1:]):
            return Shape((name,), False, one)
    for name in _THINGS:
        if name in things:
            return Shape((name,), False, things[name])
    if len(fields) == 1 and things:
        ((name, one),) = things.items()
        return Shape((name,), False, one)
    if lists and len(fields) <= 1 + _beside(fields, lists):
        (name, one), *_ = lists.items()
        return _list_shape((name,), one)
    return None


def _beside(fields: dict[str, SchemaView], lists: dict[str, SchemaView]) -> int:
    """How many fields there are beside the one list of a page.

    What has a name, or objects that are not about the page (an address), is no page
    but a thing that has a list, such as the lines of an order.
    """
    own = [
        name
        for name, one in fields.items()
        if name not in lists and one.is_object and name not in _ABOUT_PAGES
    ]
    return len(fields) - 1 if len(lists) == 1 and not {"name", *own} & {*fields} else 0


def _has_own_id(fields: dict[str, SchemaView], thing: Words) -> bool:
    own = {("id",), (*thing, "id"), ("uuid",)}
    return any(noun(name) in own for name in fields)


def _is_list_of_things(view: SchemaView) -> bool:
    return view.is_list and view.items is not None and view.items.is_object


def _list_shape(path: tuple[str, ...], view: SchemaView) -> Shape | None:
    if view.items is None:
        return None
    return Shape(path, True, view.items, any(map(_is_counted, view.variants)))


def _is_counted(flat: FlatSchema) -> bool:
    return not _COUNTING.isdisjoint(flat.keywords)


def _each_once(found: list[Shape]) -> Iterator[Shape]:
    seen: set[tuple[tuple[str, ...], bool]] = set()
    for one in found:
        if (one.path, one.many) not in seen:
            seen.add((one.path, one.many))
            yield one
