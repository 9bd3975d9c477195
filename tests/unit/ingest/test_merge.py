"""Many pages of one vendor to one document."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.ingest.versions import version_key
from tests.unit.ingest.reading_text import Vendor, document_of


def _page(vendor: Vendor, stem: str, version: str, rest: str) -> None:
    vendor.write(
        f"pages/{stem}.yaml",
        f"openapi: 3.1.0\ninfo: {{title: {stem}, version: '{version}'}}\n{rest}",
    )


def _operation(path: str, schema: str, more: str = "") -> str:
    return f"""paths:
  {path}:
    get:
      responses:
        '200':
          description: Fine
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}
{more}"""


def test_equal_components_are_one(vendor: Vendor) -> None:
    body = "components:\n  schemas:\n    Pet: {type: object, required: [a, b]}\n"
    other = "components:\n  schemas:\n    Pet: {required: [b, a], type: object}\n"
    _page(vendor, "one", "1.0.0", _operation("/one", "Pet") + body)
    _page(vendor, "two", "1.0.0", _operation("/two", "Pet") + other)
    api = vendor.ingest("pages")
    assert [schema.name.reveal() for schema in api.schemas] == ["Pet"]
    document: Any = document_of(api)
    assert list(document["paths"]) == ["/one", "/two"]
    assert vendor.found == []


def test_of_different_components_the_newest_keeps_its_name(vendor: Vendor) -> None:
    """Also when the newest comes last, and when only something further down differs."""
    shared = """
    Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
    Same: {type: string}
    Kind:
      oneOf: [{$ref: '#/components/schemas/Pet'}]
      discriminator: {propertyName: k, mapping: {p: Pet, q: '#/components/schemas/Pet'}}
"""
    old = "components:\n  schemas:\n    Pet: {type: string}" + shared
    new = "components:\n  schemas:\n    Pet: {type: integer}" + shared
    _page(vendor, "a-old", "1.9.0", _operation("/old", "Owner") + old)
    _page(vendor, "b-new", "1.10.0", _operation("/new", "Owner") + new)
    api = vendor.ingest("pages")
    document: Any = document_of(api)
    assert document["components"]["schemas"] == {
        "Pet": {"type": "integer"},
        "Owner": {"type": "object", "properties": {"pet": {"$ref": "#/components/schemas/Pet"}}},
        "Same": {"type": "string"},
        "Kind": {
            "oneOf": [{"$ref": "#/components/schemas/Pet"}],
            "discriminator": {
                "propertyName": "k",
                "mapping": {"p": "Pet", "q": "#/components/schemas/Pet"},
            },
        },
        "Pet_a-old": {"type": "string"},
        "Owner_a-old": {
            "type": "object",
            "properties": {"pet": {"$ref": "#/components/schemas/Pet_a-old"}},
        },
        "Kind_a-old": {
            "oneOf": [{"$ref": "#/components/schemas/Pet_a-old"}],
            "discriminator": {
                "propertyName": "k",
                "mapping": {"p": "Pet_a-old", "q": "#/components/schemas/Pet_a-old"},
            },
        },
    }
    assert document["info"] == {"title": "b-new", "version": "1.10.0"}
    old_answer = str(document["paths"]["/old"])
    assert "#/components/schemas/Owner_a-old" in old_answer
    assert vendor.codes == ["component-conflict"] * 3
    first = next(iter(vendor.diagnostics))
    assert first.at.path == "pages/a-old.yaml"
    assert "pages/b-new.yaml:" in first.message


def test_a_name_that_is_taken_is_not_given_again(vendor: Vendor) -> None:
    taken = "paths: {}\ncomponents: {schemas: {Pet: {type: string}, Pet_old: {type: boolean}}}\n"
    _page(vendor, "old", "1", "paths: {}\ncomponents: {schemas: {Pet: {type: integer}}}\n")
    _page(vendor, "new", "2", taken)
    api = vendor.ingest("pages")
    assert [each.name.reveal() for each in api.schemas] == ["Pet", "Pet_old", "Pet_old_2"]


def test_operations_of_one_path_meet(vendor: Vendor) -> None:
    answer = "{responses: {'200': {description: Fine}}}"
    shared = "[{name: p, in: query, schema: {}}]"
    own = f"paths:\n  /a:\n    parameters: {shared}\n    get: {answer}\n"
    _page(vendor, "one", "2", own)
    _page(vendor, "two", "1", f"paths:\n  /a:\n    get: {answer}\n    put: {answer}\n")
    api = vendor.ingest("pages")
    assert [(each.method, len(each.parameters)) for each in api.operations] == [
        ("GET", 1),
        ("PUT", 0),
    ]
    assert vendor.found == ["pages/two.yaml:5:5: warning[operation-conflict] #/paths/~1a/get"]


def test_security_that_differs_goes_to_the_operations(vendor: Vendor) -> None:
    schemes = "components: {securitySchemes: {key: {type: apiKey, in: header, name: K}}}\n"
    answer = "{get: {responses: {'200': {description: Fine}}}}"
    _page(vendor, "one", "2", f"security: [{{key: []}}]\npaths: {{/a: {answer}}}\n{schemes}")
    _page(vendor, "two", "1", f"paths: {{/b: {answer}}}\n{schemes}")
    api = vendor.ingest("pages")
    assert [len(each.security) for each in api.operations] == [1, 0]


def test_schemes_that_differ_are_renamed_where_they_are_asked_for(vendor: Vendor) -> None:
    scheme = "components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: {}}}}}}}\n"
    answer = "{get: {responses: {'200': {description: Fine}}}}"
    for stem, version in (("one", "2"), ("two", "1")):
        rest = f"security: [{{key: []}}]\npaths: {{/{stem}: {answer}}}\n{scheme.format(stem)}"
        _page(vendor, stem, version, rest)
    api = vendor.ingest("pages")
    asked = [each.security[0].schemes[0].name.reveal() for each in api.operations]
    assert asked == ["key", "key_two"]
    assert vendor.codes == ["component-conflict"]


def test_tags_are_united(vendor: Vendor) -> None:
    _page(vendor, "one", "2", "paths: {}\ntags: [{name: a, description: new}]\n")
    _page(vendor, "two", "1", "paths: {}\ntags: [{name: a, description: old}, {name: b}]\n")
    tags = vendor.ingest("pages").tags
    assert [(tag.name.reveal(), tag.description is not None) for tag in tags] == [
        ("a", True),
        ("b", False),
    ]


@pytest.mark.parametrize(
    ("older", "newer"),
    [("1.9.0", "1.10.0"), ("", "0"), ("1.0-beta", "1.0"), ("1.0", "1.0.1"), ("v1", "2")],
)
def test_versions(older: str, newer: str) -> None:
    assert version_key(older) < version_key(newer)


def test_additional_operations_of_two_pages_are_those_of_both(vendor: Vendor) -> None:
    fine = "{responses: {'200': {description: Fine}}}"
    other = "{responses: {'200': {description: Also fine}}}"
    for stem, version, operations in (
        ("a", "2", f"{{COPY: {fine}, QUERY: {fine}}}"),
        ("b", "1", f"{{COPY: {other}, POST: {fine}}}"),
    ):
        shared = "parameters: [{name: p, in: query, schema: {type: string}}]"
        rest = f"paths:\n  /a:\n    {shared if stem == 'b' else 'x-a: 1'}\n"
        _page(vendor, stem, version, f"{rest}    additionalOperations: {operations}\n")
    api = vendor.ingest("pages")
    assert [each.pointer for each in api.operations] == [
        "/paths/~1a/additionalOperations/COPY",
        "/paths/~1a/additionalOperations/QUERY",
        "/paths/~1a/additionalOperations/POST",
    ]
    assert [len(each.parameters) for each in api.operations] == [0, 0, 1]
    pointer = "#/paths/~1a/additionalOperations/COPY"
    conflict = [each for each in vendor.found if "operation-conflict" in each]
    assert conflict == [f"pages/b.yaml:6:28: warning[operation-conflict] {pointer}"]
