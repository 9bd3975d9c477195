"""The transport can be given, and the client is a context manager."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import httpx2
import pytest

from .conftest import Reply, Vendor

BODY = b'{"id": "4cf085a7-c196-4f07-a543-97c50ec6e8b2", "name": "Tom"}'


def test_a_given_client_stays_open(sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY), Reply(body=BODY))
    with httpx2.Client(headers={"X-Mine": "1"}) as http_client:
        with sdk.Shelter(api_key="k", base_url=vendor.base_url, http_client=http_client) as client:
            client.animals.get("a")
        assert vendor.last.headers["x-mine"] == "1"
        assert http_client.get(vendor.base_url).status_code == 200


@pytest.mark.anyio
async def test_a_given_async_client(sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY))
    async with httpx2.AsyncClient(headers={"X-Mine": "1"}) as http_client:
        options: dict[str, Any] = {"base_url": vendor.base_url, "http_client": http_client}
        async with sdk.AsyncShelter(api_key="k", **options) as client:
            await client.animals.get("a")
        assert vendor.last.headers["x-mine"] == "1"
        assert not http_client.is_closed


def test_a_transport_of_ones_own(sdk: ModuleType, runtime: ModuleType) -> None:
    class Stream:
        status = 200
        headers = runtime.Headers([("Content-Type", "application/json")])
        closed = False

        def read(self, limit: int) -> bytes:
            return BODY

        def close(self) -> None:
            Stream.closed = True

    class Own:
        requests: list[Any] = []

        def send(self, request: Any) -> Stream:
            self.requests.append(request)
            return Stream()

        def close(self) -> None:
            raise AssertionError("whoever made it closes it")

    with sdk.Shelter(api_key="sk_1", transport=Own()) as client:
        assert client.animals.get("a").name == "Tom"
    (request,) = Own.requests
    assert request.url == "https://api.shelter.invalid/v1/animals/a"
    assert request.timeout == runtime.Timeout(connect=5.0, read=30.0)
    assert "sk_1" not in repr(request)
    assert Stream.closed


def test_connections_are_kept_and_cookies_are_not(sdk: ModuleType, vendor: Vendor) -> None:
    cookie = {"Set-Cookie": "a=b; Path=/"}
    vendor.says(Reply(body=BODY, headers=cookie), Reply(body=BODY))
    with sdk.Shelter(api_key="k", base_url=vendor.base_url) as client:
        client.animals.get("a")
        client.animals.get("a")
    assert "cookie" not in vendor.last.headers


def test_headers(runtime: ModuleType) -> None:
    headers = runtime.Headers([("Set-Cookie", "a"), ("X", "1"), ("set-cookie", "b")])
    assert headers["SET-COOKIE"] == "a, b"
    assert (list(headers), len(headers)) == (["set-cookie", "x"], 2)
    assert headers.get_all("x") == ["1"]
    assert "a" not in repr(headers).removeprefix("Headers")


def test_errors_can_be_pickled(sdk: ModuleType, runtime: ModuleType, vendor: Vendor) -> None:
    import pickle

    vendor.says(Reply(404, b'{"code": 1, "message": "m"}'))
    with (
        sdk.Shelter(api_key="sk_1", base_url=vendor.base_url) as client,
        pytest.raises(runtime.NotFoundError) as raised,
    ):
        client.animals.get("a")
    data = pickle.dumps(raised.value)
    assert b"sk_1" not in data
    again = pickle.loads(data)
    assert (str(again), again.body) == (str(raised.value), raised.value.body)
