"""How a vendor pages: told by the names of query parameters and of the answer's fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .page_names import FRAMES, TAKES, TELLS, Takes, Tells
from .schema_view import SchemaView
from .words import words

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
    takes: dict[str, Takes] = {
        name: TAKES[key]
        for name in parameters
        if (key := "_".join(words(name))) in TAKES
    }
    views = dict(_fields(body, things)) if body is not None else {}
    tells: dict[tuple[str, ...], Tells | None] = {
        path: _tells(path, view) for path, view in views.items()
    }
    known: dict[tuple[str, ...], Tells] = {
        path: one for path, one in tells.items() if one is not None
    }
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
        if "_".join(words(name)) in FRAMES:
            for below, inner in view.properties.items():
                yield (name, below), inner
                if "href" in inner.properties:
                    yield (name, below, "href"), inner.properties["href"]


def _tells(path: tuple[str, ...], view: SchemaView) -> Tells | None:
    name = path[-2] if path[-1] == "href" else path[-1]
    found = TELLS.get("_".join(words(name)))
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
