"""Answers as they come: whole, and piece by piece."""

from __future__ import annotations

import asyncio
import gzip
import io
import os
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from .conftest import Reply, Vendor
from .packages import import_package

BODY = b'{ "id": "4cf085a7-c196-4f07-a543-97c50ec6e8b2",\n"name": "Tom" }'
PNG = {"Content-Type": "image/png"}
TEXT = {"Content-Type": "text/plain; charset=latin-1"}
pytest.importorskip("pyreqwest", reason="the extra `fast`")


@pytest.fixture(params=["httpcore2", "httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def options(transport: str, vendor: Vendor, http_client: type) -> dict[str, Any]:
    """The options of a client on one of the transports."""
    found: dict[str, Any] = {"api_key": "k", "base_url": vendor.base_url}
    if transport == "pyreqwest":
        return {**found, "transport": "pyreqwest"}
    return {**found, "http_client": http_client()} if transport == "httpx2" else found


@pytest.fixture
def client(sdk: ModuleType, transport: str, vendor: Vendor) -> Iterator[Any]:
    with sdk.Shelter(**options(transport, vendor, httpx2.Client)) as client:
        yield client


Awaited = Callable[[Callable[[Any], Coroutine[Any, Any, Any]]], Any]


@pytest.fixture
def awaited(sdk: ModuleType, transport: str, vendor: Vendor) -> Awaited:
    """Runs a function with an async client."""

    def run(use: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
        async def used() -> Any:
            chosen = options(transport, vendor, httpx2.AsyncClient)
            async with sdk.AsyncShelter(**chosen) as client:
                return await use(client)

        return asyncio.run(used())

    return run


def test_raw(client: Any, sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY, headers={"X-Request-Id": "r1", "X-Left": "3"}))
    raw = client.animals.with_raw_response.get("a")
    assert (raw.status_code, raw.request_id, raw.headers["x-left"]) == (200, "r1", "3")
    assert (raw.content, raw.text()) == (BODY, BODY.decode())
    assert repr(raw) == "<RawResponse 200: 63 bytes>"
    animal = raw.parse()
    assert (type(animal), animal.name) == (sdk.models.Animal, "Tom")


def test_raw_awaited(awaited: Awaited, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY))
    raw = awaited(lambda client: client.animals.with_raw_response.get("a"))
    assert (raw.content, raw.parse().name) == (BODY, "Tom")


def test_a_resource_itself_stays_as_it_is(client: Any, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY), Reply(body=BODY))
    client.animals.with_raw_response.get("a")
    assert client.animals.get("a").name == "Tom"


def test_raw_errors(client: Any, awaited: Awaited, runtime: ModuleType, vendor: Vendor) -> None:
    vendor.says(*[Reply(503), Reply(404, b'{"code": 7, "message": "m"}')] * 2)
    with pytest.raises(runtime.NotFoundError) as raised:
        client.animals.with_raw_response.get("a", max_retries=1)
    assert raised.value.body.code == 7
    with pytest.raises(runtime.NotFoundError):
        awaited(lambda client: client.animals.with_raw_response.get("a", max_retries=1))


def test_a_misfit_is_told_when_it_is_parsed(
    client: Any, runtime: ModuleType, vendor: Vendor
) -> None:
    vendor.says(Reply(body=b"[]"))
    raw = client.animals.with_raw_response.get("a")
    with pytest.raises(runtime.APIResponseValidationError):
        raw.parse()


def test_streaming(client: Any, vendor: Vendor) -> None:
    vendor.says(Reply(body=b"x" * 100_000, headers={**PNG, "X-Request-Id": "r2"}))
    with client.animals.with_streaming_response.photo(body=b"") as response:
        assert (response.status_code, response.request_id) == (200, "r2")
        assert response.headers["content-type"] == "image/png"
        assert b"".join(response.iter_bytes()) == b"x" * 100_000


def test_streaming_awaited(awaited: Awaited, vendor: Vendor) -> None:
    async def use(client: Any) -> bytes:
        async with client.animals.with_streaming_response.photo(body=b"") as response:
            assert response.status_code == 200
            return b"".join([chunk async for chunk in response.iter_bytes()])

    vendor.says(Reply(body=b"x" * 100_000, headers=PNG))
    assert awaited(use) == b"x" * 100_000


def test_nothing_is_sent_before_the_with_statement(client: Any, vendor: Vendor) -> None:
    client.animals.with_streaming_response.photo(body=b"")
    assert vendor.received == []


LINES = b"one\r\ntwo\n\nr\xe9sum\xe9\rlast"
READ = ["one", "two", "", "résumé", "last"]


def test_lines(client: Any, awaited: Awaited, vendor: Vendor) -> None:
    async def use(client: Any) -> list[str]:
        async with client.animals.with_streaming_response.note(body="") as response:
            return [line async for line in response.iter_lines()]

    vendor.says(*[Reply(body=LINES, headers=TEXT)] * 2)
    with client.animals.with_streaming_response.note(body="") as response:
        assert list(response.iter_lines()) == READ
    assert awaited(use) == READ


def test_parsed_and_read(client: Any, awaited: Awaited, vendor: Vendor) -> None:
    async def use(client: Any) -> Any:
        async with client.animals.with_streaming_response.get("a") as response:
            return await response.parse()

    vendor.says(*[Reply(body=BODY)] * 3)
    with client.animals.with_streaming_response.get("a") as response:
        assert response.parse().name == "Tom"
    with client.animals.with_streaming_response.get("a") as response:
        assert response.read() == BODY
    assert awaited(use).name == "Tom"


def test_streaming_errors(
    client: Any, awaited: Awaited, runtime: ModuleType, vendor: Vendor
) -> None:
    async def use(client: Any) -> None:
        async with client.animals.with_streaming_response.get("a"):
            raise AssertionError("it was refused")

    vendor.says(*[Reply(503), Reply(404, b'{"code": 7, "message": "m"}')] * 2)
    with (
        pytest.raises(runtime.NotFoundError) as raised,
        client.animals.with_streaming_response.get("a"),
    ):
        raise AssertionError("it was refused")
    assert raised.value.body.code == 7
    with pytest.raises(runtime.NotFoundError):
        awaited(use)


def test_a_body_that_breaks_off(
    client: Any, awaited: Awaited, runtime: ModuleType, vendor: Vendor, tmp_path: Path
) -> None:
    async def use(client: Any) -> None:
        call = client.animals.with_streaming_response.photo(body=b"", max_retries=0)
        async with call as response:
            await response.write_to(tmp_path / "b")

    cut = Reply(body=b"x" * 10, headers={**PNG, "Content-Length": "99", "Connection": "close"})
    cut.closes = True
    vendor.says(cut, cut)
    (tmp_path / "a").write_bytes(b"before")
    with (
        pytest.raises(runtime.APIConnectionError),
        client.animals.with_streaming_response.photo(body=b"", max_retries=0) as response,
    ):
        response.write_to(tmp_path / "a")
    with pytest.raises(runtime.APIConnectionError):
        awaited(use)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"before"


def test_downloads(client: Any, awaited: Awaited, vendor: Vendor, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []

    async def use(client: Any) -> int:
        async with client.animals.with_streaming_response.photo(body=b"") as response:
            return await response.write_to(str(tmp_path / "b"), lambda *far: seen.append(far))

    content = os.urandom(300_000)
    vendor.says(*[Reply(body=content, headers=PNG)] * 3)
    with client.animals.with_streaming_response.photo(body=b"") as response:
        assert response.write_to(tmp_path / "a", lambda *far: seen.append(far)) == 300_000
    assert (tmp_path / "a").read_bytes() == content
    assert (seen[0][1], seen[-1]) == (300_000, (300_000, 300_000))
    assert len(seen) > 1
    with client.animals.with_streaming_response.photo(body=b"") as response:
        file = io.BytesIO()
        assert response.write_to(file) == 300_000
        assert file.getvalue() == content
    assert awaited(use) == 300_000
    assert (tmp_path / "b").read_bytes() == content
    assert seen[-1] == (300_000, 300_000)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_compressed_download_has_no_known_length(
    client: Any, vendor: Vendor, tmp_path: Path
) -> None:
    seen: list[int | None] = []
    headers = {**PNG, "Content-Encoding": "gzip"}
    vendor.says(Reply(body=gzip.compress(b"x" * 1000), headers=headers))
    with client.animals.with_streaming_response.photo(body=b"") as response:
        assert response.write_to(tmp_path / "a", lambda _, total: seen.append(total)) == 1000
    assert set(seen) == {None}


def test_leaving_early_lets_go_of_the_connection(client: Any, vendor: Vendor) -> None:
    vendor.says(Reply(body=b"x" * 5_000_000, headers=PNG), Reply(body=BODY))
    with client.animals.with_streaming_response.photo(body=b"") as response:
        assert next(response.iter_bytes())
    assert client.animals.get("a").name == "Tom"


def test_pages(tmp_path_factory: pytest.TempPathFactory, vendor: Vendor) -> None:
    package = import_package("pagination", tmp_path_factory.mktemp("pagination"))
    first = Reply(body=b'{"items": [{"id": "a"}], "nextPageToken": "t"}')
    second = Reply(body=b'{"items": [{"id": "b"}]}')

    async def use() -> list[list[str]]:
        async with package.AsyncPagination(base_url=vendor.base_url) as client:
            raw = await client.readers.with_raw_response.list()
            walked = [[book.id async for book in raw.parse()]]
            async with client.readers.with_streaming_response.list() as response:
                page = await response.parse()
            return [*walked, [book.id async for book in page]]

    vendor.says(*[first, second] * 4)
    with package.Pagination(base_url=vendor.base_url) as client:
        raw = client.readers.with_raw_response.list()
        assert raw.content == first.body
        assert [book.id for book in raw.parse()] == ["a", "b"]
        with client.readers.with_streaming_response.list() as response:
            assert [book.id for book in response.parse()] == ["a", "b"]
    assert asyncio.run(use()) == [["a", "b"]] * 2
