"""Lists: filters, order, and pages in the styles of many vendors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_state.shelves import NUMBER, page_of, parameter, ref, shelves
from tests.stub_state.talking import Said, Talk

TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
COUNT, SIZE = 23, 5


def _listing(parameters: list[Any], frame: Any = None, headers: Any = None) -> Talk:
    """Shelves that are listed with other parameters, and another answer around them."""
    document: Any = shelves()
    get = document["paths"]["/shelves"]["get"]
    get["parameters"] = parameters
    schema = page_of("Shelf") if frame is None else frame
    get["responses"]["200"]["content"]["application/json"]["schema"] = schema
    if headers:
        get["responses"]["200"]["headers"] = headers
    talk = Talk(StubAPI(document))
    for number in range(COUNT):
        talk("POST", "/shelves", {"name": f"s{number:02}", "room": f"r{number % 3}"})
    return talk


def _frame(things: Any = None, **fields: Any) -> Any:
    listed = {"type": "array", "items": ref("Shelf")}
    return {
        "type": "object",
        "required": list(fields),
        "properties": {**(things or {"data": listed}), **fields},
    }


def _ids(things: Any) -> list[int]:
    return [one["id"] for one in things]


def _walked(pages: Iterator[Any]) -> None:
    """All things once, the newest first, none of the pages larger than it should be."""
    seen: list[int] = []
    for page in pages:
        assert len(page) <= SIZE
        seen += _ids(page)
        assert len(seen) <= COUNT
    assert seen == list(range(COUNT, 0, -1))


def test_page_numbers_with_totals_in_a_frame() -> None:
    numbers = dict.fromkeys(("current_page", "total_pages", "total_count"), NUMBER)
    maybe: Any = {"type": ["integer", "null"]}
    meta = {
        "type": "object",
        "properties": {**numbers, "next_page": maybe, "prev_page": maybe},
    }
    talk = _listing([parameter("page", NUMBER), parameter("per_page", NUMBER)], _frame(meta=meta))

    def pages() -> Iterator[Any]:
        page = 1
        while page:
            said = talk("GET", f"/shelves?page={page}&per_page={SIZE}").json
            found = said["meta"]
            assert (found["total_count"], found["total_pages"]) == (COUNT, 5)
            assert (found["current_page"], found["prev_page"]) == (page, page - 1 or None)
            yield said["data"]
            page = found["next_page"]

    _walked(pages())
    beyond = talk("GET", f"/shelves?page=9&per_page={SIZE}").json
    assert (beyond["data"], beyond["meta"]["total_count"]) == ([], COUNT)


def test_offsets_and_a_count_of_all() -> None:
    parameters = [parameter("offset", NUMBER), parameter("limit", NUMBER)]
    talk = _listing(parameters, _frame(count=NUMBER, offset=NUMBER))

    def pages() -> Iterator[Any]:
        for offset in range(0, COUNT, SIZE):
            said = talk("GET", f"/shelves?offset={offset}&limit={SIZE}").json
            assert (said["count"], said["offset"]) == (COUNT, offset)
            yield said["data"]

    _walked(pages())


def test_ids_as_cursors_both_ways() -> None:
    parameters = [parameter(n, TEXT) for n in ("starting_after", "ending_before")]
    talk = _listing([*parameters, parameter("limit", NUMBER)], _frame(has_more={"type": "boolean"}))

    def pages() -> Iterator[Any]:
        after, more = "", True
        while more:
            said = talk("GET", f"/shelves?limit={SIZE}{after}").json
            more = said["has_more"]
            yield said["data"]
            after = f"&starting_after={said['data'][-1]['id']}"

    _walked(pages())
    before = talk("GET", f"/shelves?limit={SIZE}&ending_before=10").json["data"]
    assert _ids(before) == [15, 14, 13, 12, 11]


def test_cursors_that_only_the_server_reads() -> None:
    parameters = [parameter("cursor", TEXT), parameter("page_size", NUMBER)]
    talk = _listing(parameters, _frame(next_cursor=MAYBE_TEXT))

    def pages() -> Iterator[Any]:
        cursor: str | None = ""
        while cursor is not None:
            said = talk("GET", f"/shelves?page_size={SIZE}&cursor={cursor}").json
            cursor = said["next_cursor"]
            yield said["data"]

    _walked(pages())


def test_a_cursor_holds_when_its_thing_was_deleted() -> None:
    parameters = [parameter("cursor", TEXT), parameter("limit", NUMBER)]
    talk = _listing(parameters, _frame(next_cursor=MAYBE_TEXT))
    first = talk("GET", "/shelves?limit=5").json
    talk("DELETE", f"/shelves/{first['data'][-1]['id']}")
    following = talk("GET", f"/shelves?limit=5&cursor={first['next_cursor']}").json
    assert _ids(following["data"]) == [18, 17, 16, 15, 14]


def test_links_as_objects_below_an_embedded_list() -> None:
    link = {
        "type": "object",
        "required": ["href", "type"],
        "properties": {"href": {**TEXT, "format": "uri"}, "type": TEXT},
    }
    links = {
        "type": "object",
        "required": ["self", "next"],
        "properties": {"self": link, "next": {"oneOf": [link, {"type": "null"}]}},
    }
    inner = {"type": "object", "properties": {"shelves": {"type": "array", "items": ref("Shelf")}}}
    frame = _frame({"_embedded": inner}, _links=links, count=NUMBER)
    talk = _listing([parameter("from", TEXT), parameter("limit", NUMBER)], frame)

    def pages() -> Iterator[Any]:
        target: str | None = f"/shelves?limit={SIZE}"
        while target is not None:
            said = talk("GET", target).json
            assert said["count"] == len(said["_embedded"]["shelves"])
            yield said["_embedded"]["shelves"]
            following = said["_links"]["next"]
            target = _target(following["href"]) if following else None

    _walked(pages())


def test_links_as_addresses() -> None:
    uri = {"type": ["string", "null"], "format": "uri"}
    parameters = [parameter("page", NUMBER), parameter("limit", NUMBER)]
    frame = _frame({"results": {"type": "array", "items": ref("Shelf")}}, next=uri, previous=uri)
    talk = _listing(parameters, frame)

    def pages() -> Iterator[Any]:
        target: str | None = f"/shelves?limit={SIZE}"
        while target is not None:
            said = talk("GET", target).json
            yield said["results"]
            target = _target(said["next"]) if said["next"] else None

    _walked(pages())


def test_the_header_link() -> None:
    parameters = [parameter("page", NUMBER), parameter("per_page", NUMBER)]
    frame = {"type": "array", "items": ref("Shelf")}
    talk = _listing(parameters, frame, headers={"Link": {"schema": TEXT}})

    def pages() -> Iterator[Any]:
        target: str | None = f"/shelves?per_page={SIZE}"
        while target is not None:
            said = talk("GET", target)
            yield said.json
            target = _next_of(said)

    _walked(pages())


def _next_of(said: Said) -> str | None:
    for part in said.headers.get("link", "").split(", "):
        address, _, relation = part.partition("; ")
        if relation == 'rel="next"':
            return _target(address.strip("<>"))
    return None


def _target(address: str) -> str:
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc) == ("http", "stub")
    return f"{parts.path}?{parts.query}"


def test_the_usual_size_is_the_declared_one_and_the_largest_is_kept() -> None:
    limit = {"type": "integer", "default": 4}
    talk = _listing([parameter("page", NUMBER), parameter("limit", limit)])
    assert len(talk("GET", "/shelves").json["data"]) == 4


def test_a_list_without_pages_has_everything() -> None:
    talk = _listing([], {"type": "array", "items": ref("Shelf")})
    assert len(talk("GET", "/shelves").json) == COUNT


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("room=r1", range(23, 0, -3)),
        ("rooms[]=r1&rooms[]=r2", [n for n in range(23, 0, -1) if n % 3 != 1]),
        ("status=closed", [3]),
        ("created_at_from=2026-01-01T09:00:22Z", [23, 22]),
        ("created_at_to=2026-01-01T09:00:02Z", [2, 1]),
        ("created[gte]=2026-01-01T09:00:22Z", [23, 22]),
        ("search_term=S02", [3]),
        ("has_closed_at=true", [3]),
        ("name=s05&room=r2", [6]),
        ("name=s05&room=r1", []),
        ("sort=name&room=r0", range(1, 24, 3)),
        ("sort=-name&room=r0", range(22, 0, -3)),
        ("sort=created:desc&room=r0", range(22, 0, -3)),
        ("sort=created_at&direction=desc&room=r0", range(22, 0, -3)),
        ("direction=asc&room=r0", range(1, 24, 3)),
    ],
)
def test_filters_and_order(query: str, ids: Any) -> None:
    texts = ["room", "status", "created_at_from", "created_at_to", "search_term", "name", "sort"]
    parameters = [parameter(name, TEXT) for name in [*texts, "direction"]]
    parameters.append(parameter("rooms[]", {"type": "array", "items": TEXT}))
    parameters.append(parameter("has_closed_at", {"type": "boolean"}))
    bounds = {"type": "object", "properties": {"gte": TEXT}}
    parameters.append({**parameter("created", bounds), "style": "deepObject", "explode": True})
    talk = _listing(parameters)
    talk("POST", "/shelves/3/close")
    assert _ids(talk("GET", f"/shelves?{query}").json["data"]) == list(ids)
