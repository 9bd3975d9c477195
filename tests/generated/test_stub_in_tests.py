"""Every SDK's stub as tests have it: one line, no port, new for each, sync and async."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from functools import reduce
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from tests.generated.calls import FLAVOURS, Caller, Flavour
from tests.generated.operations import ApiOperation, all_operations
from tests.generated.sdks import Sdk, all_sdks

every_sdk = pytest.mark.parametrize("sdk", all_sdks(), ids=str)
every_operation = pytest.mark.parametrize("operation", all_operations(), ids=str)
both_flavours = pytest.mark.parametrize("flavour", FLAVOURS)


def _client_class(sdk: Sdk) -> Any:
    return getattr(sdk.module(), sdk.manifest["client_class"])


def _called(operation: ApiOperation, server: Any, flavour: Flavour) -> object:
    arguments = Caller(operation, flavour, "http://unused.invalid").arguments(everything=False)
    steps = operation.dotted_name.split(".")
    if flavour == "sync":
        with server.client() as client:
            return reduce(getattr, steps, client)(**arguments)

    async def call() -> object:
        async with server.async_client() as client:
            return await reduce(getattr, steps, client)(**arguments)

    return asyncio.run(call())


@both_flavours
@every_operation
def test_every_call_is_answered_without_a_port(operation: ApiOperation, flavour: Flavour) -> None:
    sdk = operation.sdk
    with _client_class(sdk).stub() as server:
        _called(operation, server, flavour)
        (call,) = server.calls(operation.dotted_name)
        assert call.status < 400 and call.request.method == operation.http_method
        assert server.assert_called(operation.dotted_name, times=1)[0] is call
        assert "stub-token" not in repr(call.request.headers)


@every_sdk
def test_each_is_as_new_and_made_in_under_a_millisecond(sdk: Sdk) -> None:
    took: list[float] = []
    for _ in range(20):
        started = time.perf_counter()
        with _client_class(sdk).stub() as server:
            client = server.client()
            took.append(time.perf_counter() - started)
            assert list(server.calls()) == []
            assert list(server.faults) == []
            server.faults.add("reset")
            client.close()
    assert sorted(took)[10] < 0.001


@every_sdk
def test_the_same_object_serves_a_port(sdk: Sdk) -> None:
    with _client_class(sdk).stub() as server:
        with urlopen(Request(f"{server.url}/openapi.json"), timeout=10) as answer:
            assert answer.status == 200
        assert [call.path for call in server.calls()] == ["/openapi.json"]


_TEST = """
import asyncio

def test_plain({name}_stub):
    assert not list({name}_stub.calls())
    {name}_stub.client().close()
    {name}_stub.faults.add("reset")

def test_awaited({name}_stub):
    assert not list({name}_stub.faults)
    asyncio.run({name}_stub.async_client().close())
"""


@every_sdk
def test_pytest_finds_the_fixture_of_an_installed_package(sdk: Sdk, tmp_path: Path) -> None:
    project = (sdk.folder / "pyproject.toml").read_text("utf-8")
    entry = project.split("[project.entry-points.pytest11]\n")[1].split("\n\n")[0]
    installed = tmp_path / "site" / f"{sdk.package}-1.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {sdk.package}\nVersion: 1\n")
    (installed / "entry_points.txt").write_text(f"[pytest11]\n{entry.replace(chr(34), '')}\n")
    name = sdk.package.removesuffix("_sdk")
    (tmp_path / "test_it.py").write_text(_TEST.format(name=name))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path / 'site'}{os.pathsep}{sdk.source}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 passed" in done.stdout, done.stdout + done.stderr


@every_sdk
def test_the_client_costs_nothing_of_it_and_says_what_is_missing(sdk: Sdk) -> None:
    name = sdk.manifest["client_class"]
    program = (
        f"import sys; sys.modules['jsonschema_rs'] = None\n"
        f"from {sdk.package} import {name}\n"
        f"{name}\n"
        f"assert not [each for each in sys.modules if 'stub' in each]\n"
        f"try:\n    {name}.stub().__enter__()\n"
        f"except ModuleNotFoundError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(sdk.source)},
        capture_output=True,
        text=True,
        check=False,
    )
    wanted = "a stub needs jsonschema_rs: install the package with its extra 'stub'\n"
    assert (done.stdout, done.stderr) == (wanted, "")
