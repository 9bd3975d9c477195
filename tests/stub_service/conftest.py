"""The package of the golden case ``stub``, written to a folder and imported as its users do."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pytest

from tests.golden import cases

Flavour: TypeAlias = Literal["sync", "async"]
Place: TypeAlias = Literal["here", "port"]


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """``stub_sdk``."""
    folder = tmp_path_factory.mktemp("stub_sdk")
    for path, content in cases.build_case("stub").files.items():
        target: Path = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    sys.path.insert(0, str(folder / "src"))
    return importlib.import_module("stub_sdk")


@pytest.fixture
def stub(package: Any) -> Iterator[Any]:
    """A stub as new."""
    with package.Stub.stub() as server:
        yield server


class Caller:
    """Calls operations of a stub in one of four ways: waiting or awaiting, here or over a port."""

    def __init__(self, package: Any, stub: Any, flavour: Flavour, place: Place) -> None:
        self.package = package
        self.stub = stub
        self.flavour = flavour
        self.place = place

    def __call__(self, operation: str, *given: Any, **options: Any) -> Any:
        """What ``client.<operation>`` returns; ``client_`` in front makes a client's option."""
        settings = {n[7:]: options.pop(n) for n in list(options) if n.startswith("client_")}
        settings = {"max_retries": 0, **settings}
        steps = operation.split(".")
        if self.flavour == "sync":
            with self._client(**settings) as client:
                return reduce(getattr, steps, client)(*given, **options)
        return asyncio.run(self._awaited(steps, settings, given, options))

    async def _awaited(self, steps: list[str], settings: Any, given: Any, options: Any) -> Any:
        async with self._client(**settings) as client:
            return await reduce(getattr, steps, client)(*given, **options)

    def _client(self, **settings: Any) -> Any:
        if self.place == "here":
            make = self.stub.client if self.flavour == "sync" else self.stub.async_client
            return make(**settings)
        name = "Stub" if self.flavour == "sync" else "AsyncStub"
        made: Callable[..., Any] = getattr(self.package, name)
        secrets = dict.fromkeys(["api_key"], "stub-token")
        return made(base_url=self.stub.url, **secrets, **settings)


@pytest.fixture(params=["sync-here", "async-here", "sync-port", "async-port"])
def call(package: Any, stub: Any, request: pytest.FixtureRequest) -> Caller:
    """Calls the fixture ``stub``, in each of the four ways."""
    flavour, _, place = request.param.partition("-")
    return Caller(package, stub, flavour, place)


@pytest.fixture
def here(package: Any, stub: Any) -> Caller:
    """Calls the fixture ``stub`` in this process, waiting."""
    return Caller(package, stub, "sync", "here")
