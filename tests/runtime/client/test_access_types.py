"""Pages and answers as they come, as type checkers see them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .packages import write_package

USES = """
from __future__ import annotations

from pathlib import Path
from typing import assert_type

from body_choices_sdk import AsyncBodyChoices, BodyChoices
from pagination_sdk import AsyncPage, AsyncPagination, Page, Pagination, models
from pagination_sdk._runtime.client import (
    AsyncStreamingResponse,
    RawResponse,
    StreamingResponse,
)
from streams_sdk import AsyncStream, AsyncStreams, ServerSentEvent, Stream, Streams
from streams_sdk import RawResponse as RawStreams
from streams_sdk import models as streamed


def right(client: Pagination) -> None:
    page = client.books.list(per_page=3)
    assert_type(page, Page[models.Book, models.BooksListResponse])
    assert_type(page.answer.meta, models.BooksListResponseMeta | None)
    assert_type(page.items, list[models.Book])
    for book in page:
        assert_type(book, models.Book)
    for each in client.loans.list().iter_pages():
        assert_type(each.answer, list[models.Book])
    raw = client.books.with_raw_response.list(page=1, timeout=3)
    assert_type(raw, RawResponse[Page[models.Book, models.BooksListResponse]])
    with client.words.with_streaming_response.list() as response:
        assert_type(response, StreamingResponse[models.WordsListResponse])
        assert_type(response.parse(), models.WordsListResponse)
        response.write_to(Path("a"), progress=lambda done, total: print(done, total))


async def also_right(client: AsyncPagination) -> None:
    page = await client.books.list(per_page=3)
    assert_type(page, AsyncPage[models.Book, models.BooksListResponse])
    async for book in client.books.list():
        assert_type(book, models.Book)
    async for each in client.loans.list().iter_pages():
        assert_type(each, AsyncPage[models.Book, list[models.Book]])
    raw = await client.words.with_raw_response.list()
    assert_type(raw, RawResponse[models.WordsListResponse])
    first = await client.books.with_raw_response.list()
    assert_type(first.parse(), AsyncPage[models.Book, models.BooksListResponse])
    async with client.words.with_streaming_response.list() as response:
        assert_type(response, AsyncStreamingResponse[models.WordsListResponse])


def overloads(client: BodyChoices) -> None:
    pictures = client.pictures.with_raw_response
    by_file = pictures.create(
        content_type="image/png", file=b"", body_content_type="multipart/form-data"
    )
    assert_type(by_file.parse(), None)
    pictures.create(body="b", body_content_type="text/plain")
    pictures.create(body=b"b", body_content_type="text/plain")  # type: ignore[call-overload]


async def also_overloads(client: AsyncBodyChoices) -> None:
    pictures = client.pictures.with_streaming_response
    call = pictures.create(body="b", body_content_type="text/plain")
    async with call as response:
        assert_type(await response.parse(), None)


def streams(client: Streams, maybe: bool) -> None:
    assert_type(client.ticks.list(), Stream[streamed.Tick])
    for event in client.events.list():
        assert_type(event, ServerSentEvent)
    with client.prices.list() as stream:
        assert_type(next(stream), streamed.Tick)
    create = client.completions.create
    assert_type(create(prompt="p"), streamed.Completion)
    assert_type(create(prompt="p", stream=False), streamed.Completion)
    assert_type(create(prompt="p", stream=None), streamed.Completion)
    assert_type(create(prompt="p", stream=True), Stream[streamed.Part])
    either = create(prompt="p", stream=maybe)
    assert_type(either, streamed.Completion | Stream[streamed.Part])
    raw = client.completions.with_raw_response.create(prompt="p", stream=True)
    assert_type(raw, RawStreams[Stream[streamed.Part]])
    create(stream=True)  # type: ignore[call-overload]


async def awaited_streams(client: AsyncStreams) -> None:
    async for tick in await client.ticks.list():
        assert_type(tick, streamed.Tick)
    create = client.completions.create
    assert_type(await create(prompt="p"), streamed.Completion)
    assert_type(await create(prompt="p", stream=True), AsyncStream[streamed.Part])
    raw = await client.completions.with_raw_response.create(prompt="p")
    assert_type(raw, RawStreams[streamed.Completion])


def wrong(client: Pagination) -> None:
    client.books.with_raw_response.list(pages=1)  # type: ignore[call-arg]
    client.books.with_raw_response.list(page="1")  # type: ignore[arg-type]
    client.books.with_raw_response.nothing()  # type: ignore[attr-defined]
    client.books.list().meta  # type: ignore[attr-defined]
    client.with_raw_response.search()  # type: ignore[call-arg]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("types")
    for case in ("pagination", "body_choices", "streams"):
        write_package(case, folder)
    (folder / "uses.py").write_text(USES)
    (folder / "pyrightconfig.json").write_text(
        '{"include": ["uses.py"], "typeCheckingMode": "strict",'
        ' "reportUnnecessaryTypeIgnoreComment": "none", "reportPrivateUsage": "none"}'
    )
    return folder


def test_mypy(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "uses.py"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert result.stdout == "Success: no issues found in 1 source file\n", result.stdout


def test_pyright(folder: Path) -> None:
    """Pyright takes no notice of the codes behind ``type: ignore``, but of the comment."""
    command = [sys.executable, "-m", "pyright", "-p", str(folder), "--pythonpath", sys.executable]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout
