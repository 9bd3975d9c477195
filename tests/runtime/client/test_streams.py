"""Streams: values as they come, over every transport."""

from __future__ import annotations

import asyncio
import importlib
import json
import threading
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import httpx2
import pytest

from .conftest import Reply, Vendor
from .packages import import_package

EVENTS = {"Content-Type": "text/event-stream"}
LINES = {"Content-Type": "application/x-ndjson"}
pytest.importorskip("pyreqwest", reason="the extra `fast`")


@pytest.fixture(scope="module")
def streams_sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package("streams", tmp_path_factory.mktemp("streams"))


@pytest.fixture(params=["httpcore2", "httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def options(transport: str, vendor: Vendor, http_client: type) -> dict[str, Any]:
    found: dict[str, Any] = {"base_url": vendor.base_url}
    if transport == "pyreqwest":
        return {**found, "transport": "pyreqwest"}
    return {**found, "http_client": http_client()} if transport == "httpx2" else found


@pytest.fixture
def client(streams_sdk: ModuleType, transport: str, vendor: Vendor) -> Iterator[Any]:
    with streams_sdk.Streams(**options(transport, vendor, httpx2.Client)) as client:
        yield client


Call = Callable[[Any], Any]
Read = Callable[[Call], list[Any]]


@pytest.fixture(params=["plain", "awaited"])
def read(
    request: pytest.FixtureRequest, streams_sdk: ModuleType, transport: str, vendor: Vendor
) -> Read:
    """Reads the stream of a call to its end."""

    def plain(call: Call) -> list[Any]:
        with streams_sdk.Streams(**options(transport, vendor, httpx2.Client)) as client:
            return list(call(client))

    async def awaited(call: Call) -> list[Any]:
        chosen = options(transport, vendor, httpx2.AsyncClient)
        async with streams_sdk.AsyncStreams(**chosen) as client:
            return [each async for each in await call(client)]

    return plain if request.param == "plain" else lambda call: asyncio.run(awaited(call))


def event(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in (*lines, "")).encode()


def test_lines(read: Read, vendor: Vendor) -> None:
    body = b'{"price": "1.10"}\r\n\n{"price":"2"}\n{"price": "3"}'
    vendor.says(Reply(body=body, headers=LINES))
    found = read(lambda client: client.ticks.list())
    assert [str(each.price) for each in found] == ["1.10", "2", "3"]
    assert vendor.last.headers["accept"] == "application/x-ndjson"


def test_records(read: Read, vendor: Vendor) -> None:
    body = b'\x1e{"price":\n"1"}\n\x1e{"price":"2"}\n'
    vendor.says(Reply(body=body, headers={"Content-Type": "application/json-seq"}))
    assert [str(each.price) for each in read(lambda client: client.records.list())] == ["1", "2"]


def test_no_content_is_no_value(read: Read, vendor: Vendor) -> None:
    vendor.says(Reply(204, b""))
    assert read(lambda client: client.records.list()) == []


def test_events_as_they_are(read: Read, streams_sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(
        Reply(body=event("event: a", "id: 7", "data: x") + event("data: y"), headers=EVENTS)
    )
    make = streams_sdk.ServerSentEvent
    expected = [make("x", "a", "7", None), make("y", "message", "7", None)]
    assert read(lambda client: client.events.list()) == expected


def test_the_data_of_events(read: Read, streams_sdk: ModuleType, vendor: Vendor) -> None:
    body = event("data: {", 'data: "price": "1.5"}') + event(": nothing") + event("data: [DONE]")
    vendor.says(Reply(body=body + event("data: after the end"), headers=EVENTS))
    found = read(lambda client: client.prices.list())
    assert [type(each) for each in found] == [streams_sdk.models.Tick]
    assert str(found[0].price) == "1.5"


def test_events_with_their_fields(read: Read, vendor: Vendor) -> None:
    body = event("event: added", "id: 1", 'data: {"id": 5}')
    vendor.says(Reply(body=body, headers=EVENTS))
    (found,) = read(lambda client: client.changes.list())
    assert (found.event, found.data.id, found.id) == ("added", 5, "1")


def test_a_value_that_does_not_fit(read: Read, streams_sdk: ModuleType, vendor: Vendor) -> None:
    body = b'{"price": "1"}\n{"price": []}\n'
    vendor.says(*[Reply(body=body, headers=LINES)] * 2)
    with pytest.raises(streams_sdk.APIResponseValidationError) as raised:
        read(lambda client: client.ticks.list())
    assert (raised.value.path[:2], raised.value.raw) == ((1, "price"), b'{"price": []}')
    found = read(lambda client: client.ticks.list(unchecked=True))
    assert [each.price for each in found][1] == []


@pytest.mark.parametrize("status", [200, 404])
def test_an_answer_that_is_no_stream(
    read: Read, streams_sdk: ModuleType, vendor: Vendor, status: int
) -> None:
    vendor.says(Reply(status, b'{"message": "m"}'))
    wanted = "NotFoundError" if status == 404 else "APIResponseValidationError"
    with pytest.raises(getattr(streams_sdk, wanted)):
        read(lambda client: client.prices.list(max_retries=0))


def test_as_the_body_asks(client: Any, read: Read, streams_sdk: ModuleType, vendor: Vendor) -> None:
    parts = event('data: {"text": "a"}') + event('data: {"text": "b"}') + event("data: [DONE]")
    vendor.says(Reply(body=parts, headers=EVENTS), Reply(body=b'{"text": "ab"}'))
    found = read(lambda client: client.completions.create(prompt="p", stream=True))
    assert [each.text for each in found] == ["a", "b"]
    assert json.loads(vendor.last.body) == {"prompt": "p", "stream": True}
    assert vendor.last.headers["accept"] == "text/event-stream"
    whole = client.completions.create(prompt="p")
    assert (type(whole), whole.text) == (streams_sdk.models.Completion, "ab")
    assert json.loads(vendor.last.body) == {"prompt": "p"}


def test_values_come_one_by_one(client: Any, vendor: Vendor) -> None:
    """The server sends the second value when the first has been read."""
    read_first, read_second = threading.Event(), threading.Event()
    pieces = [event('data: {"price": "1"}'), read_first, b'data: {"pri', b'ce": "2"}\n\n']
    vendor.says(Reply(headers=EVENTS, body=b"", pieces=[*pieces, read_second]))
    stream = client.prices.list()
    assert str(next(stream).price) == "1"
    read_first.set()
    assert str(next(stream).price) == "2"
    read_second.set()
    assert list(stream) == []


def test_a_record_comes_without_the_one_after_it(client: Any, vendor: Vendor) -> None:
    read_first = threading.Event()
    headers = {"Content-Type": "application/json-seq"}
    pieces = [b'\x1e{"price": "1"}\n', read_first, b'\x1e{"price": "2"}\n']
    vendor.says(Reply(headers=headers, body=b"", pieces=pieces))
    stream = client.records.list()
    assert str(next(stream).price) == "1"
    read_first.set()
    assert [str(each.price) for each in stream] == ["2"]


def test_values_come_one_by_one_awaited(
    streams_sdk: ModuleType, transport: str, vendor: Vendor
) -> None:
    read_first = threading.Event()
    pieces = [b'{"price": "1"}\n', read_first, b'{"price": "2"}\n']

    async def use() -> list[str]:
        chosen = options(transport, vendor, httpx2.AsyncClient)
        async with streams_sdk.AsyncStreams(**chosen) as client:
            found: list[str] = []
            async with await client.ticks.list() as stream:
                async for each in stream:
                    found.append(str(each.price))
                    read_first.set()
            return found

    vendor.says(Reply(headers=LINES, body=b"", pieces=pieces))
    assert asyncio.run(use()) == ["1", "2"]


def test_a_stream_may_take_longer_than_an_answer(
    read: Read, streams_sdk: ModuleType, vendor: Vendor
) -> None:
    moments = [threading.Event() for _ in range(3)]
    for position, moment in enumerate(moments, start=1):
        threading.Timer(0.3 * position, moment.set).start()
    pieces = [piece for moment in moments for piece in (b'{"price": "1"}\n', moment)]
    vendor.says(Reply(headers=LINES, body=b"", pieces=pieces))
    runtime = importlib.import_module("streams_sdk._runtime.client")
    limits = runtime.Timeout(total=0.6)
    assert len(read(lambda client: client.ticks.list(timeout=limits))) == 3


def test_a_pause_in_a_stream_may_be_too_long(
    read: Read, streams_sdk: ModuleType, vendor: Vendor
) -> None:
    never = threading.Event()
    vendor.says(Reply(headers=LINES, body=b"", pieces=[b'{"price": "1"}\n', never]))
    with pytest.raises(streams_sdk.APITimeoutError):
        read(lambda client: client.ticks.list(timeout=0.4, max_retries=0))
    never.set()


def test_closing_early(client: Any, streams_sdk: ModuleType, vendor: Vendor) -> None:
    never = threading.Event()
    endless = Reply(headers=LINES, body=b"", pieces=[b'{"price": "1"}\n', never])
    vendor.says(endless, Reply(body=b'{"price": "9"}', headers=LINES))
    with client.ticks.list() as stream:
        assert str(next(stream).price) == "1"
    assert list(stream) == []
    assert [str(each.price) for each in client.ticks.list()] == ["9"]
    never.set()


def test_a_stream_that_breaks_off(read: Read, streams_sdk: ModuleType, vendor: Vendor) -> None:
    cut = Reply(body=b'{"price": "1"}\n', headers={**LINES, "Content-Length": "99"}, closes=True)
    vendor.says(cut)
    with pytest.raises(streams_sdk.APIConnectionError):
        read(lambda client: client.ticks.list(max_retries=0))


def test_a_line_without_end_is_too_large(streams_sdk: ModuleType, vendor: Vendor) -> None:
    for headers, call in ((LINES, "ticks"), (EVENTS, "prices")):
        vendor.says(Reply(body=b"data: " + b"x" * 300_000, headers=headers))
        chosen = {"base_url": vendor.base_url, "max_response_bytes": 100_000}
        with (
            streams_sdk.Streams(**chosen) as client,
            pytest.raises(streams_sdk.APIResponseValidationError, match="larger than 100000"),
        ):
            list(getattr(client, call).list())


def test_raw_and_streaming(client: Any, vendor: Vendor) -> None:
    body = event('data: {"price": "1"}')
    vendor.says(*[Reply(body=body, headers=EVENTS)] * 3)
    raw = client.prices.with_raw_response.list()
    assert raw.content == body
    assert [str(each.price) for each in raw.parse()] == ["1"]
    with client.prices.with_streaming_response.list() as response:
        assert [str(each.price) for each in response.parse()] == ["1"]
    with client.prices.with_streaming_response.list() as response:
        assert list(response.iter_lines()) == ['data: {"price": "1"}', ""]


def test_raw_and_streaming_awaited(streams_sdk: ModuleType, transport: str, vendor: Vendor) -> None:
    async def use() -> list[str]:
        chosen = options(transport, vendor, httpx2.AsyncClient)
        async with streams_sdk.AsyncStreams(**chosen) as client:
            raw = await client.completions.with_raw_response.create(prompt="p", stream=True)
            found = [each.text async for each in raw.parse()]
            call = client.completions.with_streaming_response.create(prompt="p", stream=True)
            async with call as response:
                return [*found, *[each.text async for each in await response.parse()]]

    vendor.says(*[Reply(body=event('data: {"text": "a"}'), headers=EVENTS)] * 2)
    assert asyncio.run(use()) == ["a", "a"]
