"""How a vendor pages: told by the names of query parameters and of the answer's fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .schema_view import SchemaView
from .words import words

Takes: TypeAlias = Literal[
    "size", "page", "offset", "after", "from", "before", "cursor"
]
Tells: TypeAlias = Literal[
    "total",
    "count",
    "pages",
    "page",
    "next page",
    "previous page",
    "size",
    "offset",
    "more",
    "before",
    "next cursor",
    "previous cursor",
    "next link",
    "previous link",
    "first link",
    "last link",
    "self link",
    "first key",
    "last key",
]

_TAKES: dict[str, Takes] = {
    **dict.fromkeys(("per_page", "page_size", "limit", "size", "page_limit"), "size"),
    **dict.fromkeys(
        ("max_results", "results_per_page", "top", "take", "first"), "size"
    ),
    **dict.fromkeys(("count", "items_per_page", "max_items", "page_items"), "size"),
    **dict.fromkeys(("page", "page_number", "page_num", "page_index", "p"), "page"),
    **dict.fromkeys(("offset", "skip", "start_index", "page_offset"), "offset"),
    **dict.fromkeys(("starting_after", "after", "after_id", "since_id"), "after"),
    **dict.fromkeys(("page_after", "last_id", "start_after"), "after"),
    **dict.fromkeys(("from", "start_at", "starting_at"), "from"),
    **dict.fromkeys(("ending_before", "before", "before_id", "page_before"), "before"),
    **dict.fromkeys(("cursor", "page_token", "next_token", "continue"), "cursor"),
    **dict.fromkeys(("next_cursor", "marker", "next_page_token", "token"), "cursor"),
    **dict.fromkeys(("page_cursor", "continuation_token", "start_cursor"), "cursor"),
}
_TELLS: dict[str, Tells] = {
    **dict.fromkeys(("total", "total_count", "total_items", "total_results"), "total"),
    **dict.fromkeys(("total_records", "total_size", "total_entries"), "total"),
    **dict.fromkeys(("total_elements", "items_total", "count_total"), "total"),
    **dict.fromkeys(("count", "result_count", "items_count", "page_count"), "count"),
    **dict.fromkeys(("total_pages", "pages", "num_pages", "pages_count"), "pages"),
    **dict.fromkeys(("current_page", "page", "page_number"), "page"),
    "next_page": "next page",
    **dict.fromkeys(("prev_page", "previous_page"), "previous page"),
    **dict.fromkeys(("per_page", "page_size", "limit"), "size"),
    "offset": "offset",
    **dict.fromkeys(("has_more", "has_next", "has_next_page", "more"), "more"),
    **dict.fromkeys(("has_previous", "has_prev", "has_previous_page"), "before"),
    **dict.fromkeys(
        ("next_cursor", "cursor", "next_token", "end_cursor"), "next cursor"
    ),
    **dict.fromkeys(("next_page_token", "after", "continuation_token"), "next cursor"),
    **dict.fromkeys(("previous_cursor", "prev_cursor", "before"), "previous cursor"),
    **dict.fromkeys(("next", "next_url", "next_link", "next_page_url"), "next link"),
    **dict.fromkeys(("previous", "prev", "previous_url", "prev_url"), "previous link"),
    "prev_page_url": "previous link",
    **dict.fromkeys(("first", "first_page_url"), "first link"),
    **dict.fromkeys(("last", "last_page_url"), "last link"),
    "self": "self link",
    "first_id": "first key",
    "last_id": "last key",
}
_FRAMES = frozenset({"meta", "pagination", "paging", "links", "page", "page_info"})
_USUAL_SIZE = 20
_LARGEST = 1000


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How one list is paged.

    Attributes:
        takes: What each query parameter says.
        tells: What the fields of the answer say, by their path in the body.
        size: How many things there are on a page if nothing is said.
        largest: How many at most.
        views: The schemas of the fields in ``tells``.
    """

    takes: Mapping[str, Takes]
    tells: Mapping[tuple[str, ...], Tells]
    size: int
    largest: int
    views: Mapping[tuple[str, ...], SchemaView] = field(
        default_factory=dict[tuple[str, ...], SchemaView]
    )

    @property
    def pages(self) -> bool:
        """Whether it pages at all; if not, everything is on one page."""
        return bool(self.takes)

    @property
    def by_key(self) -> bool:
        """Whether a cursor is the key of a thing, and not a text of the server's."""
        opaque = "next cursor" in self.tells.values() or "cursor" in self.takes.values()
        return not opaque


def find_style(
    parameters: Mapping[str, SchemaView],
    body: SchemaView | None,
    things: tuple[str, ...],
) -> PageStyle:
    """The style of a list.

    Args:
        parameters: The query parameters with their schemas.
        body: The schema of the answer; None if it has none.
        things: The path of the list in the answer.
    """
    takes = {
        name: _TAKES[key]
        for name in parameters
        if (key := "_".join(words(name))) in _TAKES
    }
    views = dict(_fields(body, things)) if body is not None else {}
    tells = {path: _tells(path, view) for path, view in views.items()}
    known = {path: one for path, one in tells.items() if one is not None}
    counted = "total" not in known.values() and not _has_cursor(takes.values())
    if counted and takes:
        known = {k: "total" if one == "count" else one for k, one in known.items()}
    size, largest = _sizes(parameters, takes)
    return PageStyle(takes, known, size, largest, views)


def _has_cursor(takes: Iterable[Takes]) -> bool:
    return bool({"after", "from", "cursor"} & set(takes))


def _fields(
    body: SchemaView, things: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], SchemaView]]:
    """The fields of a page beside its list, and those of its frames."""
    for name, view in body.properties.items():
        if (name,) == things[:1] and len(things) == 1:
            continue
        yield (name,), view
        if "_".join(words(name)) in _FRAMES:
            for below, inner in view.properties.items():
                yield (name, below), inner
                if "href" in inner.properties:
                    yield (name, below, "href"), inner.properties["href"]


def _tells(path: tuple[str, ...], view: SchemaView) -> Tells | None:
    name = path[-2] if path[-1] == "href" else path[-1]
    found = _TELLS.get("_".join(words(name)))
    if found is None:
        return None
    if found.endswith("link"):
        return _link(found, view)
    if view.properties:
        return None
    if found in ("next page", "previous page") and "integer" not in view.types:
        if "string" not in view.types:
            return None
        if view.format != "uri":
            return "next cursor" if found == "next page" else "previous cursor"
        return "next link" if found == "next page" else "previous link"
    return found


def _link(found: Tells, view: SchemaView) -> Tells | None:
    """A link if it is a text; a cursor if it is one that is no address."""
    if view.properties:
        return None
    texts = not view.types or "string" in view.types
    if not texts:
        return "next page" if found == "next link" and "integer" in view.types else None
    return found


def _sizes(
    parameters: Mapping[str, SchemaView], takes: Mapping[str, Takes]
) -> tuple[int, int]:
    if not takes:
        return _LARGEST * _LARGEST, _LARGEST * _LARGEST
    name = next((one for one, what in takes.items() if what == "size"), None)
    if name is None:
        return _USUAL_SIZE, _LARGEST
    usual, most = parameters[name].keyword("default"), parameters[name].keyword(
        "maximum"
    )
    size = usual if isinstance(usual, int) and usual > 0 else _USUAL_SIZE
    largest = int(most) if isinstance(most, (int, float)) and most > 0 else _LARGEST
    return min(size, largest), largest
