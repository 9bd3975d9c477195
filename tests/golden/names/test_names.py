"""A call below no resource is a method of the client itself, over the wire as well."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter
from tests.names.recording import recording


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    """The case's package, imported from memory."""
    finder = MemoryImporter(cases.build_case("names").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("names_sdk")
    sys.meta_path.remove(finder)


def test_the_client_calls(package: Any) -> None:
    with recording() as recorder, package.Names(base_url=recorder.url) as client:
        answer = client.send_notes(ids=["a"], timeout=5)
        assert type(answer) is package.models.Sending
        assert recorder.asked == [("POST", "/sendNotes")]


def test_the_awaited_client_calls(package: Any) -> None:
    async def send() -> object:
        with recording() as recorder:
            async with package.AsyncNames(base_url=recorder.url) as client:
                answer = await client.send_notes(ids=["a"])
            assert recorder.asked == [("POST", "/sendNotes")]
            return answer

    assert type(asyncio.run(send())) is package.models.Sending


def test_a_version_that_is_told_apart_is_an_attribute(package: Any) -> None:
    with package.Names(base_url="http://127.0.0.1:1") as client:
        assert callable(client.v2.notes.list) and callable(client.notes.list)
        assert not hasattr(client.v2.notes, "archive")
