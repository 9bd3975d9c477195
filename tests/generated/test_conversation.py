"""Every operation of every SDK: its client and its stub server talk over a real socket.

Nothing here knows a vendor: folders, operations, statuses, models and arguments are read from
``generated/``, and values come from the description's examples.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from tests.generated.calls import (
    FLAVOURS,
    Caller,
    Flavour,
    credential_arguments,
    fits,
    wire_value,
)
from tests.generated.documents import differences, misfits
from tests.generated.operations import ApiOperation, all_operations, plain_name
from tests.generated.sdks import ROOT, Sdk, all_sdks

UrlOf = Callable[[Sdk], str]
STATUSES_OF_A_FAULT = ("422", "400", "4XX", "default")
ERROR_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}

OPERATIONS = all_operations()
ERRORS = [(each, declared) for each in OPERATIONS for declared in each.errors]
SCHEMES = [(each, scheme) for each in OPERATIONS for scheme in each.schemes]
FAULTY = [(each, name) for each in OPERATIONS for name in each.faulty_bodies]

NARROW = [(each, name) for each in OPERATIONS for name in each.faulty_parameters]

both_flavours = pytest.mark.parametrize("flavour", FLAVOURS)


def _ids(pairs: list[tuple[ApiOperation, str]]) -> list[str]:
    return [f"{operation}-{other}" for operation, other in pairs]


def test_every_vendor_and_operation_is_here() -> None:
    vendors = {path.name for path in (ROOT / "specs").iterdir() if path.is_dir()}
    assert {str(sdk) for sdk in all_sdks()} == vendors - {"bindings"} != set()
    found = {(str(each.sdk), each.http_method, each.path) for each in OPERATIONS}
    assert found == {
        (str(sdk), method.upper(), path)
        for sdk in all_sdks()
        for path, item in sdk.document["paths"].items()
        for method in item
        if method in ("get", "put", "post", "delete", "options", "head", "patch", "trace")
    }
    assert len(ERRORS) >= len(OPERATIONS) and FAULTY and NARROW and SCHEMES


@both_flavours
@pytest.mark.parametrize("everything", [False, True], ids=["required", "everything"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_success(
    operation: ApiOperation, everything: bool, flavour: Flavour, stub_url: UrlOf
) -> None:
    caller = Caller(operation, flavour, stub_url(operation.sdk))
    result = caller.call(caller.arguments(everything=everything))
    _is_sent(operation, caller.wire.requests[0], everything)
    answer = caller.wire.answer
    declared = operation.declared_for(answer.status_code)
    assert declared in operation.success
    assert fits(result, caller.return_type()), f"{type(result)} is no {caller.return_type()}"
    _is_described(operation, declared, answer)
    if operation.schema_pointers(declared):
        assert differences(wire_value(result), answer.json()) == []


@both_flavours
@pytest.mark.parametrize(("operation", "declared"), ERRORS, ids=_ids(ERRORS))
def test_declared_error(
    operation: ApiOperation, declared: str, flavour: Flavour, stub_url: UrlOf
) -> None:
    status = _status_for(declared, operation)
    caller = Caller(operation, flavour, stub_url(operation.sdk))
    error = _raised(caller, extra_headers={"X-Stub-Status": str(status)})
    _is_the_error(operation, caller, error, status)


@both_flavours
@pytest.mark.parametrize(("operation", "scheme"), SCHEMES, ids=_ids(SCHEMES))
def test_wrong_credentials(
    operation: ApiOperation, scheme: str, flavour: Flavour, stub_url: UrlOf
) -> None:
    wrong = dict.fromkeys(credential_arguments(operation.sdk, scheme), "not-the-right-one")
    caller = Caller(operation, flavour, stub_url(operation.sdk), credentials=wrong)
    error = _raised(caller)
    _is_the_error(operation, caller, error, 401)
    assert "not-the-right-one" not in f"{error} {error!r}"


@both_flavours
@pytest.mark.parametrize(("operation", "scheme"), SCHEMES, ids=_ids(SCHEMES))
def test_missing_credentials_are_noticed_before_anything_is_sent(
    operation: ApiOperation, scheme: str, flavour: Flavour, stub_url: UrlOf
) -> None:
    none = dict.fromkeys(credential_arguments(operation.sdk, scheme), None)
    caller = Caller(operation, flavour, stub_url(operation.sdk), credentials=none)
    expected = operation.sdk.module("._runtime.client").MissingCredentialsError
    with pytest.raises(expected) as caught:
        caller.call(caller.arguments(everything=False))
    assert all(argument in str(caught.value) for argument in none)
    assert not caller.wire.requests


@pytest.mark.parametrize("operation", [each for each in OPERATIONS if each.schemes], ids=str)
def test_a_request_without_credentials_gets_the_vendors_401(
    operation: ApiOperation, stub_url: UrlOf
) -> None:
    caller = Caller(operation, "sync", stub_url(operation.sdk))
    caller.call(caller.arguments(everything=False))
    sent = caller.wire.requests[0]
    kept = {name: sent.headers[name] for name in ("content-type",) if name in sent.headers}
    answer = httpx2.request(sent.method, str(sent.url), headers=kept, content=sent.content)
    assert answer.status_code == 401
    _is_described(operation, "401", answer)


@both_flavours
@pytest.mark.parametrize(("operation", "name"), FAULTY, ids=_ids(FAULTY))
def test_faulty_body(operation: ApiOperation, name: str, flavour: Flavour, stub_url: UrlOf) -> None:
    caller = Caller(operation, flavour, stub_url(operation.sdk))
    error = _raised(caller, extra_body=operation.faulty_bodies[name])
    _is_the_error(operation, caller, error, _status_of_a_fault(operation))
    assert name in error.raw.decode(), "the answer says which property is at fault"


@both_flavours
@pytest.mark.parametrize(("operation", "name"), NARROW, ids=_ids(NARROW))
def test_faulty_parameter(
    operation: ApiOperation, name: str, flavour: Flavour, stub_url: UrlOf
) -> None:
    caller = Caller(operation, flavour, stub_url(operation.sdk))
    faulty = operation.faulty_parameters[name]
    given = caller.arguments(everything=False)
    arguments = {
        key: faulty if plain_name(key) == plain_name(name) else value
        for key, value in given.items()
    }
    assert arguments != given
    error = _raised(caller, arguments)
    _is_the_error(operation, caller, error, _status_of_a_fault(operation))


def _raised(caller: Caller, arguments: dict[str, object] | None = None, **options: object) -> Any:
    """The error that a call raises because of its ``arguments`` or ``options``."""
    base = caller.operation.sdk.module().APIError
    with pytest.raises(base) as caught:
        caller.call(arguments or caller.arguments(everything=False), **options)
    return caught.value


def _status_of_a_fault(operation: ApiOperation) -> int:
    """The declared status that a stub answers a faulty request with."""
    declared = next(each for each in STATUSES_OF_A_FAULT if each in operation.declared)
    return _status_for(declared, operation)


def _is_the_error(operation: ApiOperation, caller: Caller, error: Any, status: int) -> None:
    """The right class, the status, and the body as the model that was declared for it."""
    package, declared = operation.sdk.module(), operation.declared_for(status)
    wanted = "InternalServerError" if status >= 500 else ERROR_CLASSES.get(status, "APIStatusError")
    assert type(error) is getattr(package, wanted), f"{type(error)}: {error}"
    assert error.status_code == status == caller.wire.answer.status_code
    assert declared is not None, f"{status} is not declared: {operation.declared}"
    assert error.raw == caller.wire.answer.content
    _is_described(operation, declared, caller.wire.answer)
    model = _model_of(operation, declared)
    if model is not None:
        assert fits(error.body, model), f"{type(error.body)} is no {model}"
        assert differences(wire_value(error.body), caller.wire.answer.json()) == []


def _is_sent(operation: ApiOperation, request: httpx2.Request, everything: bool) -> None:
    """Parameters and body go where openapi.json says, under the wire's names."""
    assert request.method == operation.http_method
    path, query = operation.path, {}
    for parameter in operation.parameters:
        given = operation.inputs[plain_name(parameter["name"])]
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(str(given.value), safe=""))
        elif parameter["in"] == "query" and (everything or given.required):
            query[parameter["name"]] = given.value
        elif parameter["in"] == "header" and (everything or given.required):
            assert request.headers[parameter["name"]] == str(given.value)
    assert request.url.raw_path.decode().partition("?")[0].endswith(path)
    assert set(request.url.params) == set(query)
    if operation.body_pointer is not None:
        sent = json.loads(request.content)
        assert differences(sent, operation.body(everything=everything)) == []


def _is_described(operation: ApiOperation, declared: str, answer: httpx2.Response) -> None:
    """The body fits the schema that openapi.json declares for the status."""
    pointers = operation.schema_pointers(declared)
    if pointers:
        assert misfits(operation.sdk.document, pointers[0], answer.json()) == []


def _model_of(operation: ApiOperation, declared: str) -> Any:
    """The type that the manifest names for the schema of an answer; None without a body."""
    pointers = operation.schema_pointers(declared)
    if not pointers:
        return None
    classes = {f"#{row['pointer']}": row["class"] for row in operation.sdk.manifest["schemas"]}
    named = [classes[pointer] for pointer in pointers if pointer in classes]
    assert named, f"no class for {pointers} in the manifest"
    return getattr(operation.sdk.module(".models"), named[0])


def _status_for(declared: str, operation: ApiOperation) -> int:
    """A status that this declaration, and no other of the operation, goes for."""
    candidates = {"default": range(500, 400, -1)}.get(declared) or (
        [int(declared)] if declared.isdigit() else range(int(declared[0]) * 100, 599)
    )
    return next(each for each in candidates if operation.declared_for(each) == declared)
