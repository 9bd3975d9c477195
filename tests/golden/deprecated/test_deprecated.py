"""What the description deprecates warns whoever calls it, in their own line."""

from __future__ import annotations

import asyncio
import importlib
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden import cases


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The case's package, written to a folder."""
    folder = tmp_path_factory.mktemp("deprecated")
    for name, content in cases.build_case("deprecated").files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sys.path.insert(0, str(folder / "src"))
    yield importlib.import_module("deprecated_sdk")
    sys.path.remove(str(folder / "src"))


@pytest.fixture(scope="module")
def url(package: Any) -> Iterator[str]:
    with importlib.import_module("deprecated_sdk.stub").server() as stub:
        yield stub.url


def test_a_call_warns_where_it_is_made(package: Any, url: str) -> None:
    with package.Deprecated(base_url=url) as client:
        with pytest.warns(DeprecationWarning, match="GET /things is") as caught:
            client.things.list()
        assert caught[0].filename == __file__
        with pytest.warns(DeprecationWarning, match="PUT /things/{id}/picture is"):
            client.things.update_picture("1", body=b"png", content_type="image/png")
        with pytest.warns(DeprecationWarning, match="GET /things is"):
            client.things.with_raw_response.list()


def test_an_awaited_call_warns_too(package: Any, url: str) -> None:
    async def call() -> None:
        async with package.AsyncDeprecated(base_url=url) as client:
            await client.things.list()

    with pytest.warns(DeprecationWarning, match="GET /things is"):
        asyncio.run(call())


def test_to_have_a_client_is_no_reason_to_warn(package: Any, url: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with package.Deprecated(base_url=url) as client:
            assert client.things is client.things
