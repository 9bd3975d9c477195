"""Older versions of OpenAPI, and what documents get wrong, as OpenAPI 3.1."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from specwright.diagnostics import SpecError
from tests.unit.ingest.reading_text import Vendor, document_of


def _schema(vendor: Vendor, text: str, version: str) -> Any:
    vendor.schema(text, version)
    api = vendor.ingest("openapi.yaml")
    document: Any = document_of(api)
    return document["components"]["schemas"]["Subject"]


_NULL = {"type": "null"}
_OTHER = {"$ref": "#/components/schemas/Other"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{type: string, nullable: false}", {"type": "string"}),
        ("{nullable: true}", {}),
        (
            "{type: string, nullable: true, enum: [a]}",
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            "{nullable: true, $ref: '#/components/schemas/Other', description: d}",
            {"description": "d", "anyOf": [_OTHER, _NULL]},
        ),
        (
            "{nullable: true, allOf: [{$ref: '#/components/schemas/Other'}], title: t}",
            {"title": "t", "anyOf": [{"allOf": [_OTHER]}, _NULL]},
        ),
        (
            "{nullable: true, oneOf: [{$ref: '#/components/schemas/Other'}]}",
            {"oneOf": [_OTHER, _NULL]},
        ),
        (
            "{type: integer, minimum: 1, exclusiveMinimum: true}",
            {"type": "integer", "exclusiveMinimum": 1},
        ),
        (
            "{type: integer, maximum: 1, exclusiveMaximum: false}",
            {"type": "integer", "maximum": 1},
        ),
        (
            "{type: object, properties: {nullable: {type: string, nullable: true}}}",
            {"type": "object", "properties": {"nullable": {"type": ["string", "null"]}}},
        ),
        (
            "{type: object, example: {nullable: true, type: file}, default: {nullable: true}}",
            {
                "type": "object",
                "example": {"nullable": True, "type": "file"},
                "default": {"nullable": True},
            },
        ),
    ],
)
def test_3_0_in_the_words_of_3_1(old: str, new: object, vendor: Vendor) -> None:
    assert _schema(vendor, old, "3.0.3") == new
    assert vendor.found == []


@pytest.mark.parametrize(
    ("wrong", "mended", "code"),
    [
        ("{type: file}", {"type": "string", "format": "binary"}, "unknown-type"),
        ("{type: int}", {"type": "integer"}, "unknown-type"),
        ("{type: any}", {}, "unknown-type"),
        ("{type: [string, int]}", {"type": ["string", "integer"]}, "unknown-type"),
        ("{type: [string, null]}", {"type": ["string", "null"]}, "unknown-type"),
        (
            "{type: object, properties: {a: {type: string, required: true}}}",
            {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
            "required-on-property",
        ),
        (
            "{type: array, items: [{type: string}]}",
            {"type": "array", "prefixItems": [{"type": "string"}]},
            "old-keyword",
        ),
        ("{type: string, nullable: true}", {"type": ["string", "null"]}, "old-keyword"),
    ],
)
def test_what_is_wrong_in_any_version_is_mended(
    wrong: str, mended: object, code: str, vendor: Vendor
) -> None:
    assert _schema(vendor, wrong, "3.1.0") == mended
    assert set(vendor.codes) == {code}


@pytest.mark.parametrize("version", ["'1.2'", "4.0.0", "''", "[]"])
def test_other_versions_are_refused(version: str, vendor: Vendor) -> None:
    with pytest.raises(SpecError):
        vendor.document(f"info: {{title: t, version: '1'}}\nopenapi: {version}\npaths: {{}}\n")
    assert vendor.found == ["openapi.yaml:2:1: error[openapi-version]"]


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("openapi: 3.0", "3.1.0"),
        ("openapi: 3.0.3", "3.1.0"),
        ("openapi: 3.1.1", "3.1.1"),
        ("openapi: 3.2.0", "3.2.0"),
        ("swagger: 2.0", "3.1.0"),
        ("swagger: '2.0'", "3.1.0"),
    ],
)
def test_versions_that_are_known(line: str, version: str, vendor: Vendor) -> None:
    api = vendor.document(f"{line}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\n")
    assert document_of(api)["openapi"] == version
    assert "swagger" not in document_of(api)


def test_swagger(vendor: Vendor) -> None:
    """Every part of the document beside this file, in the place that 3.0 gives it."""
    api = vendor.document(Path(__file__).with_name("swagger.yaml").read_text(encoding="utf-8"))
    document: Any = document_of(api)
    assert [server["url"] for server in document["servers"]] == [
        "https://api.example.com/v1",
        "http://api.example.com/v1",
    ]
    item = document["paths"]["/pets/{id}"]
    assert item["parameters"] == [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    ]
    assert item["get"]["parameters"][0] == {"$ref": "#/components/parameters/Limit"}
    tags, ids = item["get"]["parameters"][1:]
    assert (tags["style"], tags["explode"]) == ("form", True)
    assert (ids["style"], ids["explode"]) == ("form", False)
    assert ids["schema"] == {"type": "array", "items": {"type": "integer"}}
    pet = {"$ref": "#/components/schemas/Pet"}
    assert item["get"]["responses"]["200"] == {
        "description": "A pet",
        "headers": {"X-Rate": {"description": "How many", "schema": {"type": "integer"}}},
        "content": {"application/json": {"schema": pet, "example": {"name": "Rex"}}},
    }
    assert item["put"]["requestBody"] == {
        "required": True,
        "content": {"application/json": {"schema": pet}},
    }
    assert item["post"]["requestBody"]["content"] == {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "properties": {
                    "photo": {"type": "string", "format": "binary"},
                    "note": {"type": "string", "description": "What it is"},
                },
                "required": ["photo"],
            }
        }
    }
    assert item["post"]["responses"]["200"]["content"] == {
        "image/png": {"schema": {"type": "string", "format": "binary"}}
    }
    components = document["components"]
    assert components["schemas"]["Pet"]["discriminator"] == {"propertyName": "kind"}
    assert components["schemas"]["Pet"]["properties"]["name"] == {"type": ["string", "null"]}
    assert components["securitySchemes"]["login"] == {"type": "http", "scheme": "basic"}
    assert set(components["securitySchemes"]["token"]["flows"]) == {"authorizationCode"}
    assert set(document) == {
        "openapi",
        "info",
        "servers",
        "security",
        "paths",
        "components",
    }
    # Swagger has no alternatives that a discriminator could choose from.
    assert vendor.found == [
        "openapi.yaml:54:5: warning[unused-discriminator] #/components/schemas/Pet/discriminator"
    ]


_FORM = """
swagger: '2.0'
info: {title: t, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: plain, in: formData, type: array, items: {type: string}}
        - {name: piped, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: many, in: formData, type: array, items: {type: string}, collectionFormat: multi}
        - {in: formData, type: string}
      responses: {'200': {description: Fine}}
    put:
      parameters:
        - {name: X-List, in: header, type: array, items: {type: string}, collectionFormat: ssv}
        - {name: one, in: body, schema: {type: string}}
        - {name: two, in: body, schema: {type: string}}
        - {name: three, in: formData, type: string}
      responses: {'200': {description: Fine}}
"""


def test_lists_in_forms_of_swagger_are_in_one_text(vendor: Vendor) -> None:
    """Swagger 2.0, Parameter Object: ``collectionFormat`` is ``csv`` where nothing is said."""
    document: Any = document_of(vendor.document(_FORM))
    content = document["paths"]["/a"]["post"]["requestBody"]["content"]
    assert content["application/x-www-form-urlencoded"]["encoding"] == {
        "plain": {"style": "form", "explode": False},
        "piped": {"style": "pipeDelimited", "explode": False},
    }
    assert vendor.codes.count("parameter-without-name") == 1


def test_what_swagger_has_no_room_for_is_reported(vendor: Vendor) -> None:
    vendor.document(_FORM)
    assert vendor.codes.count("second-body") == 2
    assert vendor.codes.count("collection-format") == 1
