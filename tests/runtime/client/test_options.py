"""What a client and a call can be told: hooks, keys, proxies, unchecked answers, logs."""

from __future__ import annotations

import copy
import inspect
import json
import logging
import pickle
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from .conftest import Reply, Vendor

ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"
BODY = json.dumps({"id": ID, "name": "Tom"}).encode()
AGAIN = {"Retry-After": "0"}

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    pytest.importorskip(name)
    return name


@pytest.fixture(params=["Shelter", "AsyncShelter"])
def make(request: pytest.FixtureRequest, sdk: ModuleType, vendor: Vendor, transport: str) -> Any:
    def client(**options: Any) -> Any:
        given = {"api_key": "sk_secret", "base_url": vendor.base_url, "transport": transport}
        return getattr(sdk, request.param)(**{**given, **options})

    return client


async def done(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


async def test_hooks(make: Any, vendor: Vendor) -> None:
    seen: list[Any] = []

    def sign(request: Any) -> Any:
        number = len(vendor.received)
        if number:
            return replace(request, headers=[*request.headers, ("X-Attempt", str(number))])
        request.headers.append(("X-Attempt", "0"))
        return None

    client = make(on_request=sign, on_response=lambda *each: seen.append(("client", *each)))
    vendor.says(Reply(503, headers=AGAIN), Reply(body=BODY))
    options = {
        "on_request": lambda request: seen.append(("call", request)),
        "on_response": lambda *each: seen.append(("call", *each)),
    }
    await done(client.animals.get(ID, **options))
    assert [each.headers["x-attempt"] for each in vendor.received] == ["0", "1"]
    assert [who for who, *_ in seen] == ["call", "client", "call"] * 2
    assert seen[0][1].headers[-1] == ("X-Attempt", "0")
    _, request, response = seen[-1]
    assert (request.method, response.status, response.content) == ("GET", 200, BODY)
    assert "sk_secret" not in repr(seen)
    await done(client.close())


async def test_an_idempotency_key_is_the_same_in_all_attempts(make: Any, vendor: Vendor) -> None:
    client = make()
    replies = [Reply(500, headers=AGAIN), Reply(409, headers=AGAIN), Reply(body=BODY)]
    vendor.says(*replies)
    await done(client.animals.adopt("a"))
    first = {each.headers["idempotency-key"] for each in vendor.received}
    assert (len(vendor.received), len(first)) == (3, 1)
    vendor.says(Reply(body=BODY), Reply(body=BODY), Reply(body=BODY))
    await done(client.animals.adopt("a"))
    assert vendor.last.headers["idempotency-key"] not in first
    await done(client.animals.adopt("a", idempotency_key="mine"))
    assert vendor.last.headers["idempotency-key"] == "mine"
    await done(client.animals.adopt("a", extra_headers={"idempotency-key": "own"}))
    assert vendor.last.headers["idempotency-key"] == "own"
    await done(client.close())


async def test_no_key_where_none_is_taken(make: Any, vendor: Vendor) -> None:
    client = make()
    with pytest.raises(TypeError, match="animals.create takes no idempotency key"):
        await done(client.animals.create(animal={"id": ID, "name": "n"}, idempotency_key="k"))
    assert vendor.received == []


async def test_a_key_that_the_vendor_takes_everywhere(
    make: Any, vendor: Vendor, runtime: ModuleType
) -> None:
    client = make()
    settings = client._state.settings
    api = replace(settings.api, idempotency_header="X-Once")
    client._state = replace(client._state, settings=replace(settings, api=api))
    vendor.says(Reply(502, headers=AGAIN), Reply(201, BODY), Reply(body=BODY))
    await done(client.animals.create(animal={"id": ID, "name": "n"}))
    assert len({each.headers["x-once"] for each in vendor.received}) == 1
    await done(client.animals.get(ID))
    assert "x-once" not in vendor.last.headers
    await done(client.close())


async def test_conflicts_are_repeated_where_that_is_safe(
    make: Any, vendor: Vendor, runtime: ModuleType
) -> None:
    client = make()
    vendor.says(Reply(409, headers=AGAIN), Reply(body=BODY))
    await done(client.animals.get(ID))
    vendor.says(Reply(409, headers=AGAIN))
    with pytest.raises(runtime.ConflictError):
        await done(client.animals.create(animal={"id": ID, "name": "n"}))
    assert len(vendor.received) == 3
    await done(client.close())


async def test_unchecked(make: Any, vendor: Vendor, sdk: ModuleType, runtime: ModuleType) -> None:
    body = {"id": 17, "tags": [{"text": "t"}, {"text": ["no"]}, 3], "price": "free", "x": 1}
    vendor.says(*[Reply(body=json.dumps(body).encode())] * 3, Reply(body=b"<p>"))
    client = make()
    with pytest.raises(runtime.APIResponseValidationError):
        await done(client.animals.get(ID))
    animal = await done(client.animals.get(ID, unchecked=True))
    assert type(animal) is sdk.models.Animal
    assert (animal.id, animal.name, animal.price, animal.x) == (17, None, "free", 1)
    assert animal.to_wire() == body
    other = client.with_options(unchecked=True)
    assert (await done(other.animals.get(ID))).to_wire() == body
    with pytest.raises(runtime.APIResponseValidationError, match="Invalid JSON"):
        await done(other.animals.get(ID))
    await done(client.close())


async def test_a_proxy(make: Any, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY))
    proxy = vendor.base_url.replace("http://", "http://user:pw@").removesuffix("/v1")
    client = make(base_url="http://shelter.invalid/v1", proxy=proxy)
    await done(client.animals.get(ID))
    assert vendor.last.target == f"http://shelter.invalid/v1/animals/{ID}"
    assert vendor.last.headers["proxy-authorization"] == "Basic dXNlcjpwdw=="
    assert "pw" not in f"{client!r} {client._state!r}"
    await done(client.close())


async def test_a_proxy_of_the_environment(
    make: Any, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", vendor.base_url.removesuffix("/v1"))
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    vendor.says(Reply(body=BODY))
    client = make(base_url="http://shelter.invalid/v1")
    await done(client.animals.get(ID))
    assert vendor.last.target == f"http://shelter.invalid/v1/animals/{ID}"
    await done(client.close())


async def test_redirects_are_not_followed(make: Any, vendor: Vendor, runtime: ModuleType) -> None:
    client = make()
    for status in (301, 302, 303, 307, 308):
        vendor.says(Reply(status, headers={"Location": f"{vendor.base_url}/elsewhere"}))
        with pytest.raises(runtime.APIStatusError) as raised:
            await done(client.animals.get(ID))
        assert raised.value.status_code == status
    assert len(vendor.received) == 5
    await done(client.close())


async def test_logs(make: Any, vendor: Vendor, caplog: pytest.LogCaptureFixture) -> None:
    client = make(query_key="sk/very secret")
    vendor.says(Reply(body=b"[]"), Reply(429, b"[]", AGAIN), Reply(body=b"[]"))
    await done(client.animals.list_())
    assert [each for each in caplog.records if each.name == "sample_sdk"] == []
    caplog.set_level(logging.DEBUG, "sample_sdk")
    await done(client.animals.list_(page=2))
    lines = [each.getMessage() for each in caplog.records if each.name == "sample_sdk"]
    request = f"animals.list: GET {vendor.base_url}/animals?page=2&key=[secret]"
    assert lines[0] == f"{request} (attempt 1)"
    assert lines[1].startswith(f"{request} -> 429, 2 bytes in 0.")
    assert (lines[2], len(lines)) == (f"{request} (attempt 2)", 4)
    assert "very" not in caplog.text.replace("sample_sdk", "")
    await done(client.close())


async def test_failures_in_logs_and_errors_hold_no_secrets(
    make: Any, runtime: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    client = make(base_url="http://me:pw_1@127.0.0.1:1/v1", query_key="sk/very secret")
    caplog.set_level(logging.DEBUG)
    with pytest.raises(runtime.APIConnectionError) as raised:
        await done(client.animals.list_(max_retries=0))
    shown, error = caplog.text, raised.value
    while error is not None:
        shown += f"{error!r} {error} {error.args}"
        error = error.__cause__ or error.__context__
    assert "very" not in shown and "pw_1" not in shown
    assert b"very" not in pickle.dumps(raised.value)


async def test_clients_are_not_pickled(make: Any) -> None:
    client = make()
    for attempt in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError, match="holds secrets"):
            attempt(client)


async def test_every_error_can_be_pickled(runtime: ModuleType, make: Any, vendor: Vendor) -> None:
    client = make(max_retries=0)
    replies = [Reply(status, BODY, {"X-Request-Id": "r"}) for status in (400, 401, 500, 302)]
    vendor.says(*replies, Reply(body=b"[]"), Reply(0))
    errors: list[Any] = [runtime.APITimeoutError("late", method="GET", url="http://x")]
    for _ in range(6):
        with pytest.raises(runtime.APIError) as raised:
            await done(client.animals.get(ID))
        errors.append(raised.value)
    for error in errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert (str(again), again.url) == (str(error), error.url)
        assert getattr(again, "raw", None) == getattr(error, "raw", None)
        assert dict(getattr(again, "headers", {})) == dict(getattr(error, "headers", {}))
    await done(client.close())


async def test_limits_of_a_call(make: Any, vendor: Vendor, runtime: ModuleType) -> None:
    vendor.says(Reply(delay=5.0), Reply(body=BODY))
    client = make(max_retries=0)
    limits = runtime.Timeout(read=0.1)
    with pytest.raises(runtime.APITimeoutError):
        await done(client.animals.get(ID, timeout=limits))
    await done(client.animals.get(ID, timeout=runtime.Timeout(total=None)))
    await done(client.close())


async def test_limits_if_nothing_is_said(make: Any, vendor: Vendor, runtime: ModuleType) -> None:
    """A description can't change them: there is no place in it for that."""
    seen: list[Any] = []
    vendor.says(Reply(body=BODY), Reply(body=BODY))
    client = make(on_request=lambda request: seen.append(request.timeout))
    await done(client.animals.get(ID))
    await done(client.animals.get(ID, timeout=2))
    usual, short = seen
    assert (usual.connect, usual.read, usual.write, usual.pool, usual.total) == (5, 30, 30, 30, 600)
    assert {short.connect, short.read, short.write, short.pool, short.total} == {2}
    await done(client.close())


def test_wrong_transports(sdk: ModuleType, runtime: ModuleType) -> None:
    import httpx2

    with pytest.raises(ValueError, match="no transport 'requests'"):
        sdk.Shelter(api_key="k", transport="requests")
    with pytest.raises(TypeError, match="not both"):
        sdk.Shelter(api_key="k", transport="pyreqwest", http_client=httpx2.Client())
    with pytest.raises(TypeError, match="a proxy goes with"):
        sdk.Shelter(api_key="k", proxy="http://p", http_client=httpx2.Client())


@pytest.mark.parametrize(
    "headers", [{"X-A": "a\r\nX-B: b"}, {"X-A": "a\0"}, {"X A": "a"}, {"X-A\n": "a"}, {"": "a"}]
)
async def test_headers_that_split_requests(
    make: Any, vendor: Vendor, headers: dict[str, str]
) -> None:
    client = make()
    with pytest.raises(ValueError):
        await done(client.animals.get(ID, extra_headers=headers))
    with pytest.raises(ValueError):
        make(headers=headers)
    assert vendor.received == []


@pytest.mark.parametrize("value", ["a\r\nX: b", "a\0b", "a\nb"])
async def test_cookies_that_split_requests(make: Any, vendor: Vendor, value: str) -> None:
    client = make(username="u", password="p")
    with pytest.raises(ValueError):
        await done(client.animals.list_(flavour=value))
    vendor.says(Reply(body=b"[]"))
    await done(client.animals.list_(flavour="a;b, c=\"d'"))
    assert vendor.last.headers["cookie"] == "flavour=a%3Bb%2C%20c=%22d'"
    await done(client.close())


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("a/b", "a%2Fb"),
        ("../x", "..%2Fx"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("a\\..\\b", "a%5C..%5Cb"),
        ("a\r\nb", "a%0D%0Ab"),
        ("a;b", "a%3Bb"),
        (" ", "%20"),
    ],
)
async def test_paths_stay_what_they_are(make: Any, vendor: Vendor, value: str, sent: str) -> None:
    client = make()
    vendor.says(Reply(body=BODY))
    await done(client.animals.get(value))
    assert vendor.last.target == f"/v1/animals/{sent}"
    await done(client.close())


@pytest.mark.parametrize("value", ["", ".", "..", None])
async def test_paths_that_would_lead_elsewhere(make: Any, vendor: Vendor, value: Any) -> None:
    with pytest.raises(ValueError, match="path"):
        await done(make().animals.get(value))
    assert vendor.received == []


def test_a_dot_that_is_completed(runtime: ModuleType) -> None:
    from sample_sdk._runtime.client.request import _path  # type: ignore[import-not-found]

    for before in ("/a/.", "/a/%2e", "/a/%2E"):
        operation = runtime.Operation(
            name="o", method="GET", path=(before, runtime.PathParameter("x"), "/b")
        )
        assert _path(operation, {"x": "y"}) == f"{before}y/b"
        with pytest.raises(ValueError, match="can't be sent in a path"):
            _path(operation, {"x": "."})
