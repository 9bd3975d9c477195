"""Parts of addresses that the user decides: each stays in its own place."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from specwright.runtime.client import (
    APIDescription,
    AsyncClient,
    Client,
    EmptyResponse,
    Operation,
)
from specwright.runtime.client.servers import ServerAddress, ServerVariable

from .conftest import Reply, Vendor

REGION = ServerVariable("region", "eu", ("eu", "us"))
ACCOUNT = ServerVariable("account", "demo")
BASE = ServerVariable("base", "v1")
ANY = ServerAddress("https://", ACCOUNT, ".", REGION, ".acme.test/", BASE, "/api")


def described(vendor: Vendor) -> tuple[APIDescription, Operation[None]]:
    """An API on the vendor's server, and an operation with an address of its own."""
    origin = vendor.base_url.removesuffix("/v1")
    start, _, port = origin.rpartition(":")
    usual = ServerAddress(f"{start}:", ServerVariable("port", port), "/", BASE)
    own = ServerAddress(f"{origin}/files-", REGION)
    api = APIDescription(
        package="shop",
        version="1",
        environments={"production": usual, "sandbox": f"{origin}/sandbox"},
    )
    operation: Operation[None] = Operation(
        name="files.list",
        method="GET",
        path=("/files",),
        servers={"production": own},
        responses=(EmptyResponse("204"),),
    )
    return api, operation


STATUS: Operation[None] = Operation(
    name="status", method="GET", path=("/status",), responses=(EmptyResponse("204"),)
)


@pytest.mark.parametrize(
    ("variables", "status", "files"),
    [
        ({}, "/v1/status", "/files-eu/files"),
        ({"base": None, "region": None}, "/v1/status", "/files-eu/files"),
        ({"base": "v2/eu", "region": "us"}, "/v2/eu/status", "/files-us/files"),
    ],
)
def test_the_client_calls_where_it_is_told(
    vendor: Vendor, variables: dict[str, str | None], status: str, files: str
) -> None:
    api, operation = described(vendor)
    vendor.says(Reply(204, b""), Reply(204, b""))
    with Client(api, environment="production", server_variables=variables) as client:
        client._call(STATUS, {})
        client._call(operation, {})
    assert [each.target for each in vendor.received] == [status, files]


@pytest.mark.anyio
async def test_so_does_the_one_that_awaits(vendor: Vendor) -> None:
    api, _ = described(vendor)
    vendor.says(Reply(204, b""))
    variables = {"base": "v3"}
    async with AsyncClient(api, environment="production", server_variables=variables) as client:
        await client._call(STATUS, {})
    assert vendor.last.target == "/v3/status"


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ({}, "https://demo.eu.acme.test/v1/api"),
        ({"region": "us", "account": "me-2"}, "https://me-2.us.acme.test/v1/api"),
        ({"base": ""}, "https://demo.eu.acme.test//api"),
        ({"base": "a/b;c=1"}, "https://demo.eu.acme.test/a/b;c=1/api"),
    ],
)
def test_values_stand_in_their_places(given: dict[str, str | None], url: str) -> None:
    assert ANY.url(given) == url
    assert ANY.variables == {"region", "account", "base"}


@pytest.mark.parametrize(
    "given",
    [
        {"region": "ap"},
        {"region": ""},
        {"account": "evil.test/"},
        {"account": "evil.test#"},
        {"account": "evil.test?"},
        {"account": "me@evil.test"},
        {"account": "evil.test\\"},
        {"account": "a b"},
        {"account": "a\n"},
        {"account": ""},
        {"account": "%2f"},
        {"base": "../admin"},
        {"base": "a/./b"},
        {"base": "a?b"},
        {"base": "a#b"},
        {"base": "%2e%2e"},
    ],
)
def test_values_that_change_more_are_refused(given: dict[str, str | None]) -> None:
    with pytest.raises(ValueError, match=next(iter(given))):
        ANY.url(given)


def test_a_whole_address_is_checked_as_one() -> None:
    address = ServerAddress(ServerVariable("url", "https://acme.test"), "/v1")
    api = APIDescription(package="p", version="1", environments={"production": address})
    assert api.server("production", None, {"url": "http://[::1]:8080"}) == "http://[::1]:8080/v1"
    for url in ("file://acme.test", "acme.test", "https://acme.test?"):
        with pytest.raises(ValueError, match="http|query"):
            api.server("production", None, {"url": url})


def test_what_has_no_effect_is_refused(vendor: Vendor) -> None:
    api, _ = described(vendor)
    with pytest.raises(ValueError, match="'sandbox' has no base"):
        Client(api, environment="sandbox", server_variables={"base": "v2"})
    with pytest.raises(ValueError, match="base_url or base, not both"):
        Client(api, base_url="https://acme.test", server_variables={"base": "v2"})


def test_copies_call_the_same_server(vendor: Vendor, runtime: ModuleType) -> None:
    api, operation = described(vendor)
    vendor.says(Reply(204, b""))
    settings: dict[str, Any] = {"environment": "production", "server_variables": {"region": "us"}}
    with Client(api, **settings) as client:
        client.with_options(max_retries=0)._call(operation, {})
    assert vendor.last.target == "/files-us/files"
