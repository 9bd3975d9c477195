"""Stub servers of the generated packages: in this process, on real sockets of 127.0.0.1."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.generated.calls import credential_arguments
from tests.generated.sdks import Sdk, all_sdks


@pytest.fixture(scope="session")
def stub_url() -> Iterator[Callable[[Sdk], str]]:
    """Gives the address of an SDK's stub server, started when it is first asked for."""
    with ExitStack() as running:
        urls: dict[str, str] = {}

        def url_of(sdk: Sdk) -> str:
            if sdk.package not in urls:
                server = running.enter_context(sdk.module(".stub").server(port=0))
                urls[sdk.package] = server.url
            return urls[sdk.package]

        yield url_of


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own keys and addresses must not reach a test."""
    for sdk in all_sdks():
        api = sdk.module("._client").API
        for variable in [api.base_url_variable, *credential_arguments(sdk).values()]:
            if variable:
                monkeypatch.delenv(variable, raising=False)
