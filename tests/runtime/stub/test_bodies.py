"""Request bodies: JSON, forms, multipart and text, and everything that is none."""

from __future__ import annotations

import http.client
import json

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import shop

FORM = "application/x-www-form-urlencoded"


def test_a_valid_body_is_answered(server: StubServer) -> None:
    reply = call(server, "POST", "/orders", json_body={"amount": 1, "note": None, "€": "€"})
    # The first example is not valid against the schema; the second one is.
    assert reply.status == 201
    assert reply.json == {"id": "11111111-1111-4111-8111-111111111111", "amount": 5}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "amount"),
        ({"amount": 0}, "amount"),
        ({"amount": "1"}, "amount"),
        ({"amount": 1, "note": "x" * 11}, "note"),
        ({"amount": 1, "lines": [{"sku": "ABC"}, {"sku": "abc"}]}, "lines.1.sku"),
        ([], "body"),
    ],
)
def test_an_invalid_body_is_the_vendors_error_with_the_fields(
    server: StubServer, body: object, field: str
) -> None:
    reply = call(server, "POST", "/orders", json_body=body)
    assert reply.status == 422
    answer = reply.json
    details = answer.pop("error_details")
    assert answer == {
        "status": 422,
        "error": "Unprocessable Entity",
        "code": "validation_errors",
    }
    assert list(details) == [field]
    assert isinstance(details[field], list)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"",
        b'{"amount": 1} x',
        b'{"amount": NaN}',
        b'{"amount": 1e999}',
        b'{"amount": ' + b"9" * 5000 + b"}",
        b'{"amount": 1, "note": "\\ud800"}',
        b'{"amount": 1, "\\udfff": 1}',
        b'{"amount": 1, "note": "\xff"}',
        b"[" * 200_000,
        b"\xff\xfe{\x00}\x00",
    ],
    ids=lambda body: repr(body[:30]),
)
def test_what_is_not_json_is_refused_before_validation(server: StubServer, body: bytes) -> None:
    reply = call(server, "POST", "/orders", body=body, content_type="application/json")
    assert reply.status == 422
    assert list(reply.json["error_details"]) == ["body"]


def test_a_lone_surrogate_that_is_none_is_taken(server: StubServer) -> None:
    body = b'{"amount": 1, "note": "\\ud83d\\ude00"}'
    reply = call(server, "POST", "/orders", body=body, content_type="application/json")
    assert reply.status == 201


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 201),
        ("application/json; charset=utf-8", 201),
        ("APPLICATION/JSON", 201),
        ("application/xml", 422),
        ("nonsense", 422),
    ],
)
def test_media_types(server: StubServer, content_type: str, status: int) -> None:
    body = json.dumps({"amount": 1}).encode()
    reply = call(server, "POST", "/orders", body=body, content_type=content_type)
    assert reply.status == status


def test_a_fault_has_a_status_that_is_declared_even_where_none_fits() -> None:
    document = shop()
    del document["paths"]["/orders"]["post"]["responses"]["422"]
    api = StubAPI(document)
    with StubServer(api) as other:
        assert call(other, "POST", "/orders", json_body={}).status == 403
    told = [str(problem) for problem in api.problems if "400" in problem.message]
    pointer = "#/paths/~1orders/post/responses"
    assert told == [f"{pointer}: no response for 400 is declared: 403 is sent"]


def test_multipart_without_parts_is_an_empty_form() -> None:
    document = shop()
    content = document["paths"]["/orders"]["post"]["requestBody"]["content"]
    content["multipart/form-data"] = {"schema": {"type": "object"}}
    with StubServer(StubAPI(document)) as other:
        sent = {"content_type": "multipart/form-data; boundary=b"}
        assert call(other, "POST", "/orders", body=b"--b--\r\n", **sent).status == 201
        assert call(other, "POST", "/orders", body=b"--c--\r\n", **sent).status == 422


@pytest.mark.parametrize(
    ("item", "status"), [('{"id": 1}', 201), ('[{"id": 1}]', 201), ('{"id": "a"}', 422), ("x", 422)]
)
def test_a_list_of_one_object_is_one_part_of_json(item: str, status: int) -> None:
    document = shop()
    thing = {"type": "object", "properties": {"id": {"type": "integer"}}}
    files = {"type": ["array", "null"], "items": {"anyOf": [thing, thing]}, "minItems": 1}
    content = document["paths"]["/orders"]["post"]["requestBody"]["content"]
    content["multipart/form-data"] = {"schema": {"properties": {"files": files}}}
    part = b'--b\r\nContent-Disposition: form-data; name="files"\r\n\r\n%s\r\n--b--\r\n'
    sent = {"content_type": "multipart/form-data; boundary=b"}
    with StubServer(StubAPI(document)) as other:
        reply = call(other, "POST", "/orders", body=part % item.encode(), **sent)
    assert reply.status == status


@pytest.mark.parametrize(
    ("amount", "status"), [(2**31 - 1, 201), (2**31, 422), (-(2**31), 201), (-(2**31) - 1, 422)]
)
def test_an_integer_has_the_width_of_its_format(amount: int, status: int) -> None:
    document = shop()
    content = document["paths"]["/orders"]["post"]["requestBody"]["content"]
    content["application/json"]["schema"] = {
        "type": "object",
        "properties": {"amount": {"type": "integer", "format": "int32"}},
    }
    with StubServer(StubAPI(document)) as other:
        assert call(other, "POST", "/orders", json_body={"amount": amount}).status == status


def test_a_fault_has_its_own_status_where_none_is_declared() -> None:
    document = shop()
    document["paths"]["/orders"]["post"]["responses"] = {"201": {"description": "made"}}
    with StubServer(StubAPI(document)) as other:
        reply = call(other, "POST", "/orders", body=b"<a/>", content_type="text/xml")
        assert (reply.status, reply.json["status"]) == (415, 415)
        assert call(other, "POST", "/orders", json_body={}).status == 400


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"amount=3&note=a+b", 201),
        (b"amount=3&lines[0][sku]=ABC", 201),
        (b"amount=3&lines[][sku]=abc", 422),
        (b"amount=x", 422),
        (b"", 422),
        (b"amount=%ff", 422),
    ],
)
def test_forms_are_checked_against_the_schema(server: StubServer, body: bytes, status: int) -> None:
    assert call(server, "POST", "/orders", body=body, content_type=FORM).status == status


@pytest.mark.parametrize(("scan", "status"), [("\xff\x00ab", 201), ("toolong", 422)])
def test_multipart_forms_with_a_file(server: StubServer, scan: str, status: int) -> None:
    body = (
        '--b\r\nContent-Disposition: form-data; name="amount"\r\n\r\n3\r\n'
        '--b\r\nContent-Disposition: form-data; name="scan"; filename="s.bin"\r\n'
        f"Content-Type: application/octet-stream\r\n\r\n{scan}\r\n--b--\r\n"
    ).encode("latin-1")
    content_type = "multipart/form-data; boundary=b"
    assert call(server, "POST", "/orders", body=body, content_type=content_type).status == status


@pytest.mark.parametrize(("body", "status"), [(b"short", 201), (b"longer", 422), (b"", 201)])
def test_text(server: StubServer, body: bytes, status: int) -> None:
    reply = call(server, "POST", "/orders", body=body, content_type="text/plain")
    assert reply.status == status


def test_a_missing_body_is_refused(server: StubServer) -> None:
    reply = call(server, "POST", "/orders")
    assert (reply.status, list(reply.json["error_details"])) == (422, ["body"])


def test_a_body_that_is_too_large_is_not_kept() -> None:
    options = StubOptions(body_limit=100)
    with StubServer(StubAPI(shop()), options=options) as small:
        reply = call(small, "POST", "/orders", json_body={"amount": 1, "x": "y" * 200})
        assert reply.status == 413


def test_a_client_that_goes_away_harms_nobody(server: StubServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.putrequest("POST", "/orders")
    connection.putheader("content-length", "100")
    connection.endheaders(b"{")
    connection.close()
    assert call(server, "GET", "/orders").status == 200


@pytest.mark.parametrize(("fields", "status"), [("amount=1", 201), ("amount=1&amount=2", 422)])
def test_a_field_that_comes_twice_is_a_list(fields: str, status: int) -> None:
    document = shop()
    content = document["paths"]["/orders"]["post"]["requestBody"]["content"]
    amount = {"properties": {"amount": {"type": ["integer", "null"]}}}
    content["application/x-www-form-urlencoded"] = {"schema": amount}
    sent = {"content_type": "application/x-www-form-urlencoded"}
    with StubServer(StubAPI(document)) as other:
        assert call(other, "POST", "/orders", body=fields.encode(), **sent).status == status


@pytest.mark.parametrize(
    ("fields", "status"), [("kind=a&data=null", 201), ("kind=b&data=null", 422)]
)
def test_a_field_is_read_as_any_alternative_has_it(fields: str, status: int) -> None:
    text, number = {"type": "integer"}, {"type": ["null", "integer"]}
    document = shop()
    content = document["paths"]["/orders"]["post"]["requestBody"]["content"]
    kinds = [("b", text), ("a", number)]
    variants = [{"properties": {"kind": {"const": kind}, "data": one}} for kind, one in kinds]
    content["application/x-www-form-urlencoded"] = {"schema": {"anyOf": variants}}
    sent = {"content_type": "application/x-www-form-urlencoded"}
    with StubServer(StubAPI(document)) as other:
        assert call(other, "POST", "/orders", body=fields.encode(), **sent).status == status
