"""Lists in pages: every style walks to the end, and ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from .conftest import Reply, Vendor
from .packages import import_package

Answer = dict[str, Any] | list[Any]


@pytest.fixture(scope="module")
def pages_sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package("pagination", tmp_path_factory.mktemp("pagination"))


def books(*ids: str) -> list[dict[str, str]]:
    return [{"id": each} for each in ids]


def reply(answer: Answer, **headers: str) -> Reply:
    return Reply(body=json.dumps(answer).encode(), headers=headers)


Walk = Callable[[Vendor, Callable[[Any], Any]], list[Any]]


def walk(sdk: ModuleType, call: Callable[[Any], Any], **options: str) -> list[Any]:
    with sdk.Pagination(**options) as client:
        return list(call(client))


def walk_async(sdk: ModuleType, call: Callable[[Any], Any], **options: str) -> list[Any]:
    async def walked() -> list[Any]:
        async with sdk.AsyncPagination(**options) as client:
            return [each async for each in call(client)]

    return asyncio.run(walked())


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    pytest.importorskip(name)
    return name


@pytest.fixture(params=[walk, walk_async])
def walked(request: pytest.FixtureRequest, pages_sdk: ModuleType, transport: str) -> Walk:
    return lambda vendor, call: request.param(
        pages_sdk, call, base_url=vendor.base_url, transport=transport
    )


def asked(vendor: Vendor) -> list[str]:
    """The queries of all requests."""
    return [each.target.partition("?")[2] for each in vendor.received]


def ids(items: list[Any]) -> list[str]:
    return [each.id for each in items]


def test_numbers_up_to_the_number_of_pages(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply({"data": books("a", "b"), "meta": {"total_pages": 2}}),
        reply({"data": books("c"), "meta": {"total_pages": 2}}),
    )
    assert ids(walked(vendor, lambda client: client.books.list(per_page=2))) == ["a", "b", "c"]
    assert asked(vendor) == ["per_page=2", "page=2&per_page=2"]


def test_numbers_up_to_an_empty_page(walked: Walk, vendor: Vendor) -> None:
    vendor.says(reply({"data": books("a")}), reply({"data": books("b")}), reply({"data": []}))
    assert ids(walked(vendor, lambda client: client.books.list(page=4))) == ["a", "b"]
    assert asked(vendor) == ["page=4", "page=5", "page=6"]


def test_an_api_that_does_not_count_is_asked_twice(walked: Walk, vendor: Vendor) -> None:
    vendor.says(*[reply({"data": books("a")})] * 5)
    assert ids(walked(vendor, lambda client: client.books.list())) == ["a"]
    assert len(vendor.received) == 2


def test_the_next_number(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply({"authors": [{"name": "A"}], "meta": {"next_page": 2}}),
        reply({"authors": [{"name": "B"}], "meta": {"next_page": None}}),
    )
    found = walked(vendor, lambda client: client.authors.list())
    assert [each.name for each in found] == ["A", "B"]
    assert asked(vendor) == ["", "page=2"]


def test_a_number_that_comes_again_ends_it(walked: Walk, vendor: Vendor) -> None:
    answer = {"authors": [{"name": "A"}], "meta": {"next_page": 2}}
    vendor.says(*[reply(answer)] * 5)
    assert len(walked(vendor, lambda client: client.authors.list())) == 2
    assert len(vendor.received) == 2


def test_cursors_in_a_circle_end(walked: Walk, vendor: Vendor) -> None:
    turns = ["x", "y", "x", "y", "x"]
    vendor.says(*[reply({"items": books("a"), "nextPageToken": each}) for each in turns])
    assert len(walked(vendor, lambda client: client.readers.list())) == 3
    assert asked(vendor) == ["", "page_token=x", "page_token=y"]


def test_offsets(walked: Walk, vendor: Vendor) -> None:
    vendor.says(reply(books("a", "b")), reply(books("c")), reply([]))
    assert ids(walked(vendor, lambda client: client.loans.list())) == ["a", "b", "c"]
    assert asked(vendor) == ["", "offset=2", "offset=3"]


def test_offsets_that_the_settings_name(walked: Walk, vendor: Vendor) -> None:
    vendor.says(reply(books("a")), reply([]))
    assert ids(walked(vendor, lambda client: client.fines.list(from_=10))) == ["a"]
    assert asked(vendor) == ["from=10", "from=11"]


def test_tokens(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply({"items": books("a"), "nextPageToken": "t 1+/="}),
        reply({"items": books("b"), "nextPageToken": ""}),
    )
    assert ids(walked(vendor, lambda client: client.readers.list())) == ["a", "b"]
    assert asked(vendor) == ["", "page_token=t%201%2B%2F%3D"]


def test_an_empty_page_with_a_cursor_does_not_end_it(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply({"items": [], "nextPageToken": "1"}),
        reply({"items": books("a"), "nextPageToken": "2"}),
        reply({"items": [], "nextPageToken": "3"}),
        reply({"items": books("b"), "nextPageToken": "4"}),
        reply({"items": []}),
    )
    assert ids(walked(vendor, lambda client: client.readers.list())) == ["a", "b"]
    assert asked(vendor) == ["", *(f"page_token={number}" for number in range(1, 5))]


def test_empty_pages_with_links_do_not_end_it(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply([], Link='</rooms?page=2>; rel="next"'),
        reply(books("a"), Link='</rooms?page=3>; rel="next"'),
        reply([]),
    )
    assert ids(walked(vendor, lambda client: client.rooms.list())) == ["a"]
    assert len(vendor.received) == 3


def test_a_list_without_an_end_and_without_items(
    walked: Walk, pages_sdk: ModuleType, vendor: Vendor
) -> None:
    empty = [reply({"items": [], "nextPageToken": str(number)}) for number in range(1, 200)]
    vendor.says(reply({"items": books("a"), "nextPageToken": "0"}), *empty)
    with pytest.raises(pages_sdk.APIResponseValidationError, match="100 pages in a row"):
        walked(vendor, lambda client: client.readers.list())
    assert len(vendor.received) == 101


def test_a_cursor_that_is_an_address_leads_nowhere_else(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply({"items": books("a"), "nextPageToken": "https://evil.invalid/x?page_token=2&s=1"}),
        reply({"items": books("b")}),
    )
    call = walked(vendor, lambda client: client.readers.list(page_token="1"))
    assert ids(call) == ["a", "b"]
    assert vendor.last.target == "/v1/readers?page_token=2&s=1"


def test_the_last_item(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply({"data": books("a", "b"), "has_more": True}),
        reply({"data": books("c"), "has_more": False}),
    )
    assert ids(walked(vendor, lambda client: client.shelves.list())) == ["a", "b", "c"]
    assert asked(vendor) == ["", "starting_after=b"]


def test_links_in_the_body(walked: Walk, vendor: Vendor) -> None:
    link = "https://api.example.com/v9/copies?per_page=1&from=%C3%A9"
    vendor.says(
        reply({"_embedded": {"copies": books("a")}, "_links": {"next": {"href": link}}}),
        reply({"_embedded": {"copies": books("b")}, "_links": {"next": None}}),
    )
    call = walked(vendor, lambda client: client.copies.list(per_page=1, open=True))
    assert ids(call) == ["a", "b"]
    assert vendor.last.target == "/v1/copies?per_page=1&from=%C3%A9"


def test_link_headers(walked: Walk, vendor: Vendor) -> None:
    vendor.says(
        reply(books("a"), Link='</rooms?page=2>; rel="prev next", </rooms?page=9>; rel=last'),
        reply(books("b"), Link='</rooms?page=1>; rel="prev"; title="a, <next>"'),
    )
    assert ids(walked(vendor, lambda client: client.rooms.list())) == ["a", "b"]
    assert asked(vendor) == ["", "page=2"]


def test_a_cursor_in_the_body(walked: Walk, vendor: Vendor) -> None:
    vendor.says(reply({"items": books("a"), "nextPageToken": "t"}), reply({"items": books("b")}))
    assert ids(walked(vendor, lambda client: client.search(words="w"))) == ["a", "b"]
    bodies = [json.loads(each.body) for each in vendor.received]
    assert bodies == [{"words": "w"}, {"words": "w", "cursor": "t"}]


def test_options_hold_for_all_pages(walked: Walk, vendor: Vendor) -> None:
    vendor.says(reply({"items": books("a"), "nextPageToken": "t"}), reply({"items": []}))
    options: dict[str, Any] = {"extra_headers": {"X-A": "b"}, "extra_query": {"q": "1"}}
    walked(vendor, lambda client: client.readers.list(**options))
    assert [each.headers["x-a"] for each in vendor.received] == ["b", "b"]
    assert asked(vendor) == ["q=1", "page_token=t&q=1"]


def test_switched_off(pages_sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(reply(books("a")))
    with pages_sdk.Pagination(base_url=vendor.base_url) as client:
        assert ids(client.journals.list()) == ["a"]


def test_a_page(pages_sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(
        reply({"data": books("a", "b"), "has_more": True, "unknown": 1}, **{"X-Request-Id": "r1"}),
        reply({"data": books("c"), "has_more": False}),
    )
    with pages_sdk.Pagination(base_url=vendor.base_url) as client:
        page = client.shelves.list()
        assert len(vendor.received) == 1
        assert (ids(page.items), page.has_next_page) == (["a", "b"], True)
        assert (page.answer.has_more, page.answer.unknown) == (True, 1)
        assert (page.response.status_code, page.response.request_id) == (200, "r1")
        assert repr(page) == "<Page of shelves.list: 2 items, and more>"
        last = page.next_page()
        assert (ids(last.items), last.has_next_page, last.next_page()) == (["c"], False, None)


def test_pages(pages_sdk: ModuleType, vendor: Vendor) -> None:
    async def of_async() -> list[list[str]]:
        async with pages_sdk.AsyncPagination(base_url=vendor.base_url) as client:
            first = await client.loans.list()
            assert ids(first.items) == ["a", "b"]
            from_first = [ids(page.items) async for page in first.iter_pages()]
            assert [len(page.items) async for page in client.loans.list().iter_pages()] == [0]
            return from_first

    answers = [reply(books("a", "b")), reply(books("c")), reply([])]
    vendor.says(*answers)
    with pages_sdk.Pagination(base_url=vendor.base_url) as client:
        assert [ids(page.items) for page in client.loans.list().iter_pages()] == [["a", "b"], ["c"]]
    vendor.says(*answers, reply([]))
    assert asyncio.run(of_async()) == [["a", "b"], ["c"]]


def test_an_error_on_the_way(walked: Walk, pages_sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(reply(books("a")), Reply(400, b"{}"))
    with pytest.raises(pages_sdk.BadRequestError):
        walked(vendor, lambda client: client.loans.list())


def test_raw_access_of_calls_of_the_client(pages_sdk: ModuleType, vendor: Vendor) -> None:
    async def of_async() -> list[str]:
        async with pages_sdk.AsyncPagination(base_url=vendor.base_url) as client:
            raw = await client.with_raw_response.search(words="w")
            async with client.with_streaming_response.search(words="w") as response:
                return [*ids(raw.parse().items), *ids((await response.parse()).items)]

    vendor.says(*[reply({"items": books("a")})] * 4)
    with pages_sdk.Pagination(base_url=vendor.base_url) as client:
        assert ids(client.with_raw_response.search(words="w").parse().items) == ["a"]
        with client.with_streaming_response.search(words="w") as response:
            assert ids(response.parse().items) == ["a"]
    assert asyncio.run(of_async()) == ["a", "a"]
