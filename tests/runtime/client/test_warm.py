"""After its first call a client builds nothing any more: counted, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Reply, Vendor

BODY = json.dumps({"id": "4cf085a7-c196-4f07-a543-97c50ec6e8b2", "name": "Tom"}).encode()

COUNTING = """
import asyncio, builtins, inspect, ssl, sys, typing

base_url, transport, kind = sys.argv[1:]
counts = dict.fromkeys(("class", "adapter", "context", "hints"), 0)

def counted(what, function):
    def count(*args, **kwargs):
        counts[what] += 1
        return function(*args, **kwargs)
    return count

builtins.__build_class__ = counted("class", builtins.__build_class__)
typing.get_type_hints = counted("hints", typing.get_type_hints)
import pydantic
pydantic.TypeAdapter.__init__ = counted("adapter", pydantic.TypeAdapter.__init__)
ssl.SSLContext.__new__ = counted("context", ssl.SSLContext.__new__)

import sample_sdk

async def done(value):
    return await value if inspect.isawaitable(value) else value

async def main():
    client = getattr(sample_sdk, kind)(
        base_url=base_url, transport=transport, api_key="k", query_key="k"
    )
    for number in range(4):
        await done(client.animals.get("a"))
        await done(client.animals.create(animal={"id": "i", "name": "n"}))
        await done(client.animals.list_())
        print(*counts.values())
    await done(client.close())
    class Fresh(pydantic.BaseModel):
        pass
    pydantic.TypeAdapter(int)
    ssl.create_default_context()
    typing.get_type_hints(Fresh)
    print(*counts.values())

asyncio.run(main())
"""


@pytest.mark.parametrize("kind", ["Shelter", "AsyncShelter"])
@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
def test_nothing_is_built_twice(
    sdk_folder: Path, vendor: Vendor, transport: str, kind: str
) -> None:
    pytest.importorskip(transport)
    vendor.says(*[Reply(body=BODY), Reply(201, BODY), Reply(body=b"[]")] * 4)
    command = [sys.executable, "-c", COUNTING, vendor.base_url, transport, kind]
    done = subprocess.run(command, cwd=sdk_folder, capture_output=True, text=True)
    assert done.stderr == ""
    first, *later, counted = [
        [int(text) for text in line.split()] for line in done.stdout.splitlines()
    ]
    assert later == [first] * 3
    # The counters count: the first calls build classes and an adapter, and the end one of each.
    assert first[0] > 20 and first[1] > 0
    assert all(after > before for before, after in zip(first, counted, strict=True))
