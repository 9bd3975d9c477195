"""One client for many threads, or many tasks: each call gets its own answer."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest

from .conftest import Reply, Vendor

NUMBERS = range(60)
ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    pytest.importorskip(name)
    return name


@pytest.fixture(autouse=True)
def says_who_asked(vendor: Vendor) -> None:
    """As many answers as there are calls, no two alike."""
    bodies = (json.dumps({"id": ID, "name": str(each)}).encode() for each in NUMBERS)
    vendor.says(*(Reply(body=body) for body in bodies))


def test_threads_share_a_client(sdk: ModuleType, vendor: Vendor, transport: str) -> None:
    with sdk.Shelter(api_key="key", base_url=vendor.base_url, transport=transport) as client:
        with ThreadPoolExecutor(12) as pool:
            names = list(pool.map(lambda _: client.animals.get(ID).name, NUMBERS))
    assert sorted(map(int, names)) == list(NUMBERS)


def test_tasks_share_a_client(sdk: ModuleType, vendor: Vendor, transport: str) -> None:
    async def names() -> list[str]:
        options = {"api_key": "key", "base_url": vendor.base_url, "transport": transport}
        async with sdk.AsyncShelter(**options) as client:
            found = await asyncio.gather(*(client.animals.get(ID) for _ in NUMBERS))
        return [each.name for each in found]

    assert sorted(map(int, asyncio.run(names()))) == list(NUMBERS)
