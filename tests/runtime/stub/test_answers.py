"""What is answered: samples of what the document declares, always valid."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from specwright.runtime.stub.validators import Validators
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import api_of, shop

JSON = Any


def _answer(schema: JSON, components: JSON = None, **media: JSON) -> JSON:
    document = api_of(schema, **media)
    document["components"] = {"schemas": components or {}}
    api = StubAPI(document)
    with StubServer(api) as server:
        reply = call(server, "GET", "/thing")
    assert reply.status == 200
    pointer = "/paths/~1thing/get/responses/200/content/application~1json/schema"
    found = Validators(api.document, api.problems).get(pointer, "response")
    assert found.violations(reply.json) == []
    return reply.json


STRING = {"type": "string"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "example": "a"}, "a"),
        ({"type": "string", "examples": ["b", "c"]}, "b"),
        ({"type": "string", "default": "d"}, "d"),
        ({"enum": [None, "e"]}, "e"),
        ({"const": "f"}, "f"),
        ({"type": ["null", "integer"]}, 1),
        ({"type": "integer", "minimum": 5, "multipleOf": 4}, 8),
        ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.5),
        ({"type": "number", "multipleOf": 0.01, "minimum": 0.1, "maximum": 0.2}, 0.1),
        ({"type": "integer", "maximum": -3}, -3),
        ({"type": "string", "minLength": 9}, "stringstr"),
        ({"type": "string", "maxLength": 2}, "st"),
        ({"type": "string", "pattern": "^[A-Z]{3}-\\d{2,4}(x|y)$"}, "ABC-01x"),
        ({"type": "string", "format": "date"}, "2024-01-15"),
        ({"type": "array", "items": STRING, "minItems": 2}, ["string", "string"]),
        ({"type": "array", "items": STRING, "maxItems": 0}, []),
        (
            {"type": "array", "items": STRING, "minItems": 2, "uniqueItems": True},
            ["string", "1-string"],
        ),
        ({"prefixItems": [STRING, {"const": 2}], "items": False}, ["string", 2]),
        ({"additionalProperties": {"type": "integer"}}, {"key": 1}),
        # an example that is not valid is passed over, as a whole or in part
        ({"type": "string", "maxLength": 2, "example": "long"}, "st"),
        ({"type": "string", "example": 12}, "12"),
        (
            {
                "example": {"a": 1},
                "properties": {"a": {"type": "string", "example": "x"}, "b": STRING},
            },
            {"a": "x", "b": "B"},
        ),
        ({"required": ["a"], "properties": {"b": {"const": 1}}}, {"b": 1, "a": "string"}),
        # unions: the first variant that can be satisfied
        ({"oneOf": [{"type": "null"}, {"type": "integer"}]}, 1),
        ({"oneOf": [False, {"type": "integer"}]}, 1),
        ({"anyOf": [{"type": "string", "not": {}}, {"type": "boolean"}]}, True),
        (
            {
                "oneOf": [
                    {"properties": {"a": STRING}},
                    {"properties": {"a": {"type": "integer"}}, "required": ["a"]},
                ]
            },
            {"a": "A"},
        ),
        # allOf: merged, and the examples of the parts put together
        (
            {
                "allOf": [
                    {"properties": {"a": STRING}, "example": {"a": "x"}},
                    {"properties": {"b": {"type": "integer"}}, "example": {"b": 7}},
                ]
            },
            {"a": "x", "b": 7},
        ),
        (
            {"allOf": [{"minimum": 3}, {"minimum": 5}, {"maximum": 6}], "type": "integer"},
            5,
        ),
    ],
)
def test_samples(schema: JSON, expected: JSON) -> None:
    assert _answer(schema) == expected


@pytest.mark.parametrize("name", ["uuid", "email", "uri", "date-time", "ipv6", "duration", "time"])
def test_formats_are_valid(name: str) -> None:
    assert _answer({"type": "array", "items": {"type": "string", "format": name}})[0]


def test_recursion_ends() -> None:
    tree = {
        "type": "object",
        "required": ["children"],
        "properties": {
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            "parent": {"$ref": "#/components/schemas/Tree"},
            "next": {"oneOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]},
        },
    }
    reference = {"$ref": "#/components/schemas/Tree"}
    assert _answer(reference, {"Tree": tree}) == {"children": [], "next": None}


def test_a_web_of_schemas_gives_a_value_of_a_bearable_size() -> None:
    names = [f"S{number}" for number in range(12)]
    references = {name: {"$ref": f"#/components/schemas/{name}"} for name in names}
    web = {name: {"type": "object", "properties": references} for name in names}
    assert len(str(_answer({"$ref": "#/components/schemas/S0"}, web))) < 100_000


def test_a_tagged_union_carries_the_tag_of_its_variant() -> None:
    cat = {"type": "object", "required": ["kind"], "properties": {"kind": STRING}}
    schema = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"felix": "#/components/schemas/Cat"},
        },
    }
    assert _answer(schema, {"Cat": cat}) == {"kind": "felix"}


def test_the_examples_of_the_media_type_come_first() -> None:
    schema = {"type": "string", "example": "schema"}
    assert _answer(schema, example="media") == "media"
    assert _answer(schema, examples={"a": {"value": 1}, "b": {"value": "named"}}) == "named"


def test_what_is_only_written_is_not_answered() -> None:
    schema = {
        "required": ["a", "b"],
        "properties": {"a": {"type": "string", "writeOnly": True}, "b": STRING},
    }
    assert _answer(schema) == {"b": "B"}


def test_a_schema_that_can_t_be_satisfied_is_answered_and_named() -> None:
    api = StubAPI(api_of({"type": "string", "minLength": 5, "maxLength": 2}))
    with StubServer(api) as server:
        assert call(server, "GET", "/thing").status == 200
    assert [str(one) for one in api.problems if "no valid sample" in one.message]


def test_keywords_that_are_no_json_schema_are_ignored_and_named() -> None:
    schema = {"properties": {"a": {"type": "string", "required": True, "pattern": "(["}}}
    api = StubAPI(api_of(schema))
    with StubServer(api) as server:
        assert call(server, "GET", "/thing").json == {"a": "string"}
    pointers = {one.pointer.rpartition("schema")[2] for one in api.problems}
    assert pointers == {"/properties/a/required", "/properties/a/pattern"}


@pytest.mark.parametrize(
    "reference", ["#/nowhere", "http://127.0.0.1:9/x.json", "file:///etc/passwd", "other.json"]
)
def test_nothing_is_fetched(reference: str) -> None:
    api = StubAPI(api_of({"$ref": reference}))
    with StubServer(api) as server:
        assert call(server, "GET", "/thing").status == 200
    assert "leads nowhere" in str(next(iter(api.problems)))


def test_a_seed_makes_other_identifiers_and_the_same_ones_again() -> None:
    found: list[str] = []
    for seed in (0, 0, 1):
        api = StubAPI(api_of({"type": "string", "format": "uuid"}))
        with StubServer(api, options=StubOptions(seed=seed)) as server:
            found.append(call(server, "GET", "/thing").json)
    assert found[0] == found[1] != found[2]


def test_required_headers_are_sent(server: StubServer) -> None:
    headers = call(server, "GET", "/orders").headers
    assert headers["x-total"] == "7"
    assert "x-maybe" not in headers


def test_the_accepted_type_is_answered(server: StubServer) -> None:
    reply = call(server, "GET", "/orders", accept="text/csv")
    assert (reply.headers["content-type"], reply.body) == ("text/csv", b"a,b\n1,2\n")
    for accept in ("*/*", "application/*;q=0.5", "image/png", "text/csv;q=0, */*"):
        reply = call(server, "GET", "/orders", accept=accept)
        assert reply.headers["content-type"] == "application/json"


def test_no_content(server: StubServer) -> None:
    reply = call(server, "DELETE", "/orders/11111111-1111-4111-8111-111111111111")
    assert (reply.status, reply.body) == (204, b"")
    assert "content-length" not in reply.headers


def test_every_declared_status_is_answered_validly(server: StubServer) -> None:
    """Over a document with every feature: each operation, each of its statuses."""
    api = StubAPI(shop())
    validators = Validators(api.document, api.problems)
    seen = 0
    for operation in api.operations:
        path = operation.path.replace("{id}", "x").replace("{name}.{kind}", "a.pdf")
        for key, response in operation.responses.items():
            status = {"4XX": "418", "default": "503"}.get(key, key)
            reply = call(server, operation.method, path, x_stub_status=status)
            assert reply.status == int(status)
            for media_type, media in api.document.followed_children(response, "content"):
                schema = media.child("schema")
                if schema is not None and reply.headers["content-type"] == media_type:
                    found = validators.get(schema.pointer, "response")
                    assert found.violations(reply.json) == []
                    seen += 1
    assert seen == 9
