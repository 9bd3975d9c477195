"""Where an operation is called that has servers of its own."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from .conftest import Reply, Vendor


def call(runtime: ModuleType, vendor: Vendor, servers: dict[str, str] | None, **where: Any) -> str:
    """The target of a call; ``where`` is what the client is told."""
    origin = vendor.base_url.removesuffix("/v1")
    api = runtime.APIDescription(
        package="shop",
        version="1",
        base_url_variable="SHOP_BASE_URL",
        environments={"production": vendor.base_url, "sandbox": f"{origin}/sandbox"},
    )
    operation = runtime.Operation(
        name="files.create",
        method="GET",
        path=("/files",),
        servers={name: url.replace("ORIGIN", origin) for name, url in (servers or {}).items()},
        responses=(runtime.EmptyResponse("204"),),
    )
    vendor.says(Reply(204, b""))
    with runtime.Client(api, **where) as client:
        client._call(operation, {})
    return vendor.last.target


OWN = {"production": "ORIGIN/upload", "sandbox": "ORIGIN/upload-sandbox"}


@pytest.mark.parametrize(
    ("servers", "environment", "target"),
    [
        (None, "production", "/v1/files"),
        (OWN, "production", "/upload/files"),
        (OWN, "sandbox", "/upload-sandbox/files"),
        ({"eu": "ORIGIN/eu"}, "sandbox", "/eu/files"),
        ({"production": "/other"}, "production", "/other/files"),
        ({"production": "/"}, "sandbox", "/files"),
    ],
)
def test_an_environment_names_the_server(
    runtime: ModuleType,
    vendor: Vendor,
    servers: dict[str, str] | None,
    environment: str,
    target: str,
) -> None:
    assert call(runtime, vendor, servers, environment=environment) == target


def test_a_base_url_goes_before_all_servers(
    runtime: ModuleType, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = f"{vendor.base_url}/mine"
    where = {"environment": "production"}
    assert call(runtime, vendor, OWN, base_url=given, **where) == "/v1/mine/files"
    monkeypatch.setenv("SHOP_BASE_URL", given)
    assert call(runtime, vendor, OWN, **where) == "/v1/mine/files"
