"""Where the offences go in a vendor's error body is told by the shape of its schema."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubServer
from specwright.runtime.stub.validators import Validators
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import shop

JSON = Any
STRING = {"type": "string"}
INTEGER = {"type": "integer"}


def _error(schema: JSON, status: str = "422", **media: JSON) -> JSON:
    """The answer to an order with a wrong amount, where errors have ``schema``."""
    document = shop()
    responses = document["paths"]["/orders"]["post"]["responses"]
    responses["422"] = {"content": {"application/json": {"schema": schema, **media}}}
    api = StubAPI(document)
    with StubServer(api) as server:
        reply = call(server, "POST", "/orders", json_body={"amount": "x"})
    assert reply.status == 422
    pointer = "/paths/~1orders/post/responses/422/content/application~1json/schema"
    found = Validators(api.document, api.problems).get(pointer, "response")
    assert found.violations(reply.json) == []
    return reply.json


MESSAGE = '"x" is not of type "integer"'


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (
            {"properties": {"errors": {"type": "object"}}},
            {"errors": {"amount": [MESSAGE]}},
        ),
        (
            {"properties": {"error_details": {"additionalProperties": STRING}}},
            {"error_details": {"amount": MESSAGE}},
        ),
        (
            {"properties": {"errors": {"type": "array", "items": STRING}}},
            {"errors": [f"body amount: {MESSAGE}"]},
        ),
        (
            {
                "properties": {
                    "violations": {
                        "type": "array",
                        "items": {"properties": {"field": STRING, "message": STRING}},
                    }
                }
            },
            {"violations": [{"field": "amount", "message": MESSAGE}]},
        ),
        (
            {
                "properties": {
                    "detail": {
                        "type": "array",
                        "items": {"$ref": "#/components/schemas/Detail"},
                    }
                }
            },
            {"detail": [{"loc": ["body", "amount"], "msg": MESSAGE, "type": "type"}]},
        ),
        (
            {"properties": {"status_code": INTEGER, "code": {"type": "integer", "example": 12}}},
            {"status_code": 422, "code": 12},
        ),
        (
            {"properties": {"code": {"type": "integer", "example": 400}}},
            {"code": 422},
        ),
        (
            {"properties": {"status": {"type": "string", "example": "404"}}},
            {"status": "422"},
        ),
        (
            {"properties": {"error": {"properties": {"status": INTEGER, "kind": STRING}}}},
            {"error": {"status": 422, "kind": "standard"}},
        ),
        (
            # a place that takes no free values is left alone
            {"properties": {"status": {"const": 400}, "message": {"enum": ["no", "yes"]}}},
            {"status": 400, "message": "no"},
        ),
    ],
)
def test_shapes(schema: JSON, expected: JSON) -> None:
    assert _error(schema) == expected


def test_a_message_says_what_is_wrong() -> None:
    schema = {"properties": {"message": STRING, "title": {"type": "string", "example": "Bad"}}}
    answer = _error(schema)
    assert answer["title"] == "Bad"
    assert answer["message"] == f"The request is not valid: body amount: {MESSAGE}"


def test_the_example_is_filled_in_too() -> None:
    schema = {"properties": {"status": INTEGER, "error": STRING, "errors": {"type": "object"}}}
    answer = _error(schema, example={"status": 1, "error": "E1"})
    assert answer == {"status": 422, "error": "E1", "errors": {"amount": [MESSAGE]}}


def test_an_error_without_content_is_a_problem() -> None:
    document = shop()
    document["paths"]["/orders"]["post"]["responses"]["422"] = {"description": "bad"}
    with StubServer(StubAPI(document)) as server:
        reply = call(server, "POST", "/orders", json_body={})
        assert (reply.status, reply.json["errors"]) == (422, ["body amount: is required"])
        forced = call(server, "POST", "/orders", x_stub_status="422")
        assert (forced.status, forced.body) == (422, b"")


def test_a_long_value_is_not_repeated_at_length(server: StubServer) -> None:
    body = {"amount": 1, "note": "x" * 100_000}
    reply = call(server, "POST", "/orders", json_body=body)
    assert reply.status == 422
    assert len(reply.body) < 2_000
