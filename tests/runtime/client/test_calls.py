"""Calls over a real socket, sync and async."""

from __future__ import annotations

import inspect
import json
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from .conftest import Reply, Vendor

ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"
BODY = json.dumps({"id": ID, "name": "Tom", "new": [1]}).encode()
FAILURE = json.dumps({"code": 7, "message": "no such animal"}).encode()

pytestmark = pytest.mark.anyio


class Caller:
    """Calls one of the two clients, whichever the test is run with."""

    def __init__(self, sdk: ModuleType, vendor: Vendor, kind: str, transport: str) -> None:
        self._class = getattr(sdk, kind)
        self._usual = {
            "base_url": vendor.base_url,
            "api_key": "sk_secret",
            "transport": transport,
        }

    def client(self, **options: Any) -> Any:
        return self._class(**{**self._usual, **options})

    async def __call__(self, method: str, *args: Any, **options: Any) -> Any:
        return await self.on(self.client(), method, *args, **options)

    async def on(self, client: Any, method: str, *args: Any, **options: Any) -> Any:
        result = getattr(client.animals, method)(*args, **options)
        if inspect.isawaitable(result):
            result = await result
        closing = client.close()
        if inspect.isawaitable(closing):
            await closing
        return result


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    pytest.importorskip(name)
    return name


@pytest.fixture(params=["Shelter", "AsyncShelter"])
def call(request: pytest.FixtureRequest, sdk: ModuleType, vendor: Vendor, transport: str) -> Caller:
    return Caller(sdk, vendor, request.param, transport)


async def test_get(call: Caller, vendor: Vendor, sdk: ModuleType) -> None:
    vendor.says(Reply(body=BODY))
    animal = await call("get", UUID(ID))
    assert type(animal) is sdk.models.Animal
    assert (animal.id, animal.name, animal.new) == (UUID(ID), "Tom", [1])
    assert (vendor.last.method, vendor.last.target) == ("GET", f"/v1/animals/{ID}")
    assert vendor.last.headers["authorization"] == "Bearer sk_secret"
    assert vendor.last.headers["accept"] == "application/json"
    assert vendor.last.headers["user-agent"] == "sample_sdk/2.1.0"


async def test_path_values_are_encoded(call: Caller, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY))
    await call("get", "a/b?c#d%2e../ü")
    assert vendor.last.target == "/v1/animals/a%2Fb%3Fc%23d%252e..%2F%C3%BC"


@pytest.mark.parametrize("value", ["", ".", ".."])
async def test_path_values_that_change_the_route(call: Caller, vendor: Vendor, value: str) -> None:
    with pytest.raises(ValueError, match="path"):
        await call("get", value)
    assert vendor.received == []


async def test_create(call: Caller, vendor: Vendor, sdk: ModuleType) -> None:
    vendor.says(Reply(201, BODY))
    animal = {"id": UUID(ID), "name": "Tom", "price": Decimal("0.10")}
    await call("create", animal=animal)
    assert vendor.last.body == f'{{"animal":{{"id":"{ID}","name":"Tom","price":0.10}}}}'.encode()
    assert vendor.last.headers["content-type"] == "application/json"
    assert "authorization" not in vendor.last.headers

    vendor.says(Reply(201, BODY))
    model = sdk.models.Animal(id=ID, name="Tom", class_="c")
    await call("create", animal=model, note=None, extra_body={"more": 1})
    assert json.loads(vendor.last.body) == {
        "animal": {"id": ID, "name": "Tom", "class": "c"},
        "note": None,
        "more": 1,
    }


async def test_parameters_and_credentials(call: Caller, vendor: Vendor) -> None:
    vendor.says(Reply(body=b'[{"pet_type":"dog"},{"pet_type":"newt"}]'))
    client = call.client(cookie_key="s;1", client_id=lambda: "me")
    pets = await call.on(
        client,
        "list_",
        status=["a", "b c"],
        near={"lat": 1, "lon": 2.5},
        trace="t",
        flavour="x y",
        extra_query={"debug": True},
        extra_headers={"x-trace": "u"},
    )
    assert [type(pet).__name__ for pet in pets] == ["Dog", "UnknownVariant"]
    query = "status%5B%5D=a&status%5B%5D=b%20c&near%5Blat%5D=1&near%5Blon%5D=2.5&debug=true"
    assert vendor.last.target == f"/v1/animals?{query}"
    headers = vendor.last.headers
    assert headers["cookie"] == "flavour=x%20y; session=s%3B1"
    assert (headers["x-client-id"], headers["x-trace"]) == ("me", "u")

    vendor.says(Reply(body=b"[]"))
    await call.on(call.client(username="u", password="p:w"), "list_", page=2)
    assert vendor.last.headers["authorization"] == "Basic dTpwOnc="
    assert vendor.last.target == "/v1/animals?page=2"

    vendor.says(Reply(body=b"[]"))
    await call.on(call.client(query_key="a&b"), "list_")
    assert vendor.last.target == "/v1/animals?key=a%26b"


async def test_other_bodies(call: Caller, vendor: Vendor) -> None:
    text = Reply(
        body="ö".encode("latin-1"), headers={"Content-Type": "text/plain; charset=latin-1"}
    )
    vendor.says(text)
    assert await call("form", fields={"a": "x y", "near": {"lat": 1}, "l": [1, 2]}) == "ö"
    assert vendor.last.body == b"a=x%20y&near%5Blat%5D=1&l=1&l=2"
    assert vendor.last.headers["content-type"] == "application/x-www-form-urlencoded"

    vendor.says(Reply(body=b"\x89PNG", headers={"Content-Type": "image/png"}))
    assert await call("photo", body=b"\0\1") == b"\x89PNG"
    assert (vendor.last.body, vendor.last.headers["content-type"]) == (b"\0\1", "image/png")

    vendor.says(Reply(202, b"ok"))
    assert await call("note", body="ü") == "ok"
    assert vendor.last.body == "ü".encode()

    vendor.says(Reply(204, b""))
    assert await call("delete", "x") is None


async def test_multipart(call: Caller, vendor: Vendor, tmp_path: Any) -> None:
    from email import message_from_bytes

    path = tmp_path / "a.txt"
    path.write_bytes(b"content")
    vendor.says(Reply(body=b"ok"))
    fields = {
        "name": "ö",
        "file": path,
        "named": ('q".bin', b"\r\n--x"),
        "meta": {"a": 1},
        "l": [1, 2],
    }
    await call("upload", fields=fields)
    head = f"Content-Type: {vendor.last.headers['content-type']}\r\n\r\n".encode()
    parts: Any = message_from_bytes(head + vendor.last.body).get_payload()
    found = [(p.get_param("name", header="content-disposition"), p.get_filename()) for p in parts]
    assert found == [
        ("name", None),
        ("file", "a.txt"),
        ("named", "q%22.bin"),
        ("meta", None),
        ("l", None),
        ("l", None),
    ]
    contents = [part.get_payload(decode=True) for part in parts]
    assert contents == ["ö".encode(), b"content", b"\r\n--x", b'{"a":1}', b"1", b"2"]


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (402, "APIStatusError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
        (599, "InternalServerError"),
        (202, "APIStatusError"),
        (302, "APIStatusError"),
    ],
)
async def test_statuses(
    call: Caller, vendor: Vendor, sdk: ModuleType, runtime: ModuleType, status: int, name: str
) -> None:
    vendor.says(Reply(status, FAILURE, {"X-Request-Id": "r1", "Location": "/elsewhere"}))
    with pytest.raises(runtime.APIStatusError) as raised:
        await call("get", ID, max_retries=0)
    error = raised.value
    assert type(error) is getattr(runtime, name)
    assert (error.status_code, error.request_id) == (status, "r1")
    assert type(error.body) is sdk.models.Failure
    assert (error.body.code, error.raw) == (7, FAILURE)
    assert error.headers["x-request-id"] == "r1"
    assert str(error) == (
        f"{status}: no such animal (GET {vendor.base_url}/animals/{ID}), request id r1"
    )
    assert len(vendor.received) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [(b"<h1>No</h1>", "<h1>No</h1>"), (b'{"a": 1}', {"a": 1}), (b"", None), (b"null", None)],
)
async def test_error_bodies_of_another_shape(
    call: Caller, vendor: Vendor, runtime: ModuleType, body: bytes, expected: object
) -> None:
    vendor.says(Reply(404, body))
    with pytest.raises(runtime.NotFoundError) as raised:
        await call("get", ID)
    assert raised.value.body == expected


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", ()),
        (b"null", ()),
        (b"[]", ()),
        (b"<html>", ()),
        (b'{"id": "x"', ()),
        (b'{"id": "x", "name": "n"}', ("id",)),
        (b'{"id": "%s", "name": "n", "tags": [{"text": 1}]}' % ID.encode(), ("tags", 0, "text")),
    ],
)
async def test_bodies_that_do_not_fit(
    call: Caller, vendor: Vendor, runtime: ModuleType, body: bytes, path: tuple[object, ...]
) -> None:
    vendor.says(Reply(body=body))
    with pytest.raises(runtime.APIResponseValidationError) as raised:
        await call("get", ID)
    error = raised.value
    assert (error.raw, error.path, error.expected) == (body, path, "Animal")
    assert error.status_code == 200


async def test_missing_credentials(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    with pytest.raises(
        runtime.MissingCredentialsError, match=r"api_key=\.\.\. \(or SHELTER_API_KEY\)"
    ):
        await call.on(call.client(api_key=None), "get", ID)
    assert vendor.received == []


async def test_an_empty_secret_is_none(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    with pytest.raises(runtime.MissingCredentialsError, match="needs credentials"):
        await call.on(call.client(api_key=""), "get", ID)
    assert vendor.received == []


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
async def test_a_timeout_that_is_none_is_refused(
    call: Caller, vendor: Vendor, seconds: float
) -> None:
    with pytest.raises(ValueError, match="more than 0 seconds"):
        await call("get", ID, timeout=seconds)
    with pytest.raises(ValueError, match="more than 0 seconds"):
        call.client(timeout=seconds)
    assert vendor.received == []


async def test_resources_show_their_client_and_no_secret(call: Caller, vendor: Vendor) -> None:
    client = call.client(api_key="very secret")
    shown = repr(client.animals)
    assert shown.endswith(f" of {client!r}>")
    assert "Animals" in shown
    assert "secret" not in shown


async def test_environment_variables(
    call: Caller, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELTER_API_KEY", "from the environment")
    monkeypatch.setenv("SHELTER_BASE_URL", vendor.base_url + "/")
    vendor.says(Reply(body=BODY))
    await call.on(call.client(api_key=None, base_url=None), "get", ID)
    assert vendor.last.headers["authorization"] == "Bearer from the environment"
    assert vendor.last.target == f"/v1/animals/{ID}"


async def test_idempotent_calls_are_repeated(call: Caller, vendor: Vendor) -> None:
    again = Reply(503, headers={"Retry-After": "0"})
    vendor.says(Reply(429, headers={"retry-after-ms": "1"}), again, Reply(body=BODY))
    await call("get", ID)
    assert len(vendor.received) == 3


async def test_retries_end(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    vendor.says(*[Reply(500, headers={"Retry-After": "0"})] * 5)
    with pytest.raises(runtime.InternalServerError):
        await call("get", ID)
    assert len(vendor.received) == 3


async def test_a_post_is_repeated_only_if_nothing_happened(
    call: Caller, vendor: Vendor, runtime: ModuleType
) -> None:
    animal = {"id": ID, "name": "n"}
    vendor.says(Reply(500, headers={"Retry-After": "0"}))
    with pytest.raises(runtime.InternalServerError):
        await call("create", animal=animal)
    vendor.says(Reply(0))
    with pytest.raises(runtime.APIConnectionError):
        await call("create", animal=animal)
    assert len(vendor.received) == 2
    vendor.says(Reply(429, headers={"Retry-After": "0"}), Reply(201, BODY))
    await call("create", animal=animal)
    assert len(vendor.received) == 4


async def test_a_long_retry_after_is_not_waited_for(
    call: Caller, vendor: Vendor, runtime: ModuleType
) -> None:
    vendor.says(Reply(429, headers={"Retry-After": "3600"}))
    with pytest.raises(runtime.RateLimitError):
        await call("get", ID)
    assert len(vendor.received) == 1


async def test_connection_errors(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    vendor.says(Reply(0), Reply(body=BODY))
    await call("get", ID)
    assert len(vendor.received) == 2
    nobody = call.client(base_url="http://127.0.0.1:1", max_retries=0)
    with pytest.raises(runtime.APIConnectionError) as raised:
        await call.on(nobody, "get", ID)
    assert not isinstance(raised.value, runtime.APITimeoutError)
    assert raised.value.url == f"http://127.0.0.1:1/animals/{ID}"


async def test_timeouts(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    vendor.says(Reply(delay=5.0))
    with pytest.raises(runtime.APITimeoutError):
        await call("get", ID, timeout=0.05, max_retries=0)


async def test_a_truncated_body(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    vendor.says(Reply(body=BODY, headers={"Content-Length": "999", "Connection": "close"}))
    with pytest.raises(runtime.APIConnectionError):
        await call("get", ID, max_retries=0)


async def test_a_bomb(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    import gzip

    vendor.says(Reply(body=gzip.compress(b" " * 10_000_000), headers={"Content-Encoding": "gzip"}))
    with pytest.raises(runtime.APIResponseValidationError, match="larger than 1000000 bytes"):
        await call.on(call.client(max_response_bytes=1_000_000), "get", ID)


async def test_secrets_are_not_shown(call: Caller, vendor: Vendor, runtime: ModuleType) -> None:
    secret = "sk/very secret"
    vendor.says(Reply(401, json.dumps({"message": f"key {secret} is wrong"}).encode()))
    client = call.client(query_key=secret)
    shown = [repr(client), repr(client._state)]
    with pytest.raises(runtime.AuthenticationError) as raised:
        await call.on(client, "list_")
    shown += [str(raised.value), repr(raised.value), raised.value.url]
    assert "secret%20" not in "".join(shown) and "very" not in "".join(shown)
    assert "[secret]" in str(raised.value)
    client = call.client(api_key="two\nlines")
    with pytest.raises(ValueError, match="api_key holds a control character"):
        await call.on(client, "get", ID)


async def test_misspelt_options(call: Caller, vendor: Vendor) -> None:
    with pytest.raises(TypeError, match="no option 'time_out'"):
        await call("get", ID, time_out=1)
    with pytest.raises(TypeError, match="no option 'retries'"):
        call.client(retries=1)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"base_url": None, "environment": "moon"}, "no environment 'moon'"),
        ({"base_url": "ftp://x"}, "not an http address"),
        ({"base_url": "https://x/?a=1"}, "can't have a query"),
    ],
)
async def test_wrong_addresses(call: Caller, options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        call.client(**options)


async def test_with_options(call: Caller, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY))
    client = call.client(headers={"X-A": "1", "X-B": "1"})
    assert client.animals is client.animals
    copy = client.with_options(headers={"x-b": "2"}, max_retries=0)
    assert copy.animals is not client.animals
    await call.on(copy, "get", ID)
    assert (vendor.last.headers["x-a"], vendor.last.headers["x-b"]) == ("1", "2")
    with pytest.raises(RuntimeError, match="closed"):
        await call.on(client, "get", ID)


async def test_with_options_of_a_resource(call: Caller, vendor: Vendor) -> None:
    vendor.says(Reply(503), Reply(body=BODY), Reply(body=BODY))
    client = call.client(headers={"X-A": "1"})
    animals = client.animals.with_options(headers={"X-B": "2"}, max_retries=1)
    assert type(animals) is type(client.animals)
    found = animals.get(ID)
    assert (await found if inspect.isawaitable(found) else found).name == "Tom"
    assert (vendor.last.headers["x-a"], vendor.last.headers["x-b"]) == ("1", "2")
    await call.on(client, "get", ID)
    assert "x-b" not in vendor.last.headers


async def test_headers_of_one_call_are_not_those_of_the_next(call: Caller, vendor: Vendor) -> None:
    """What is the same for each call is kept; what a caller or a hook adds is not."""
    secrets = iter(["first", "second"])

    def hook(request: Any) -> None:
        request.headers.append(("X-Hook", "1"))

    client = call.client(api_key="sk_1", unchecked=True)
    given: list[dict[str, Any]] = [{}, {"on_request": hook}, {"extra_headers": {"X-Own": "1"}}, {}]
    for options in given:
        found = client.animals.get(ID, **options)
        await found if inspect.isawaitable(found) else found
    assert [{*each.headers} & {"x-hook", "x-own"} for each in vendor.received] == [
        set(),
        {"x-hook"},
        {"x-own"},
        set(),
    ]
    changed = call.client(api_key=lambda: next(secrets), unchecked=True)
    for _ in range(2):
        found = changed.animals.get(ID)
        await found if inspect.isawaitable(found) else found
    sent = [each.headers["authorization"] for each in vendor.received]
    assert sent == ["Bearer sk_1"] * 4 + ["Bearer first", "Bearer second"]
