"""``$ref``: in the document, and to files in the vendor's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from specwright.ir.schema import ObjectSchema, RefSchema, SchemaId
from tests.unit.ingest.reading_text import Vendor, document_of

_TOP = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"


def _refer(reference: str) -> str:
    return f"{_TOP}paths: {{}}\ncomponents:\n  schemas:\n    Pet:\n      $ref: '{reference}'\n"


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("#/components/schemas/Pett", "error[unknown-ref]"),
        ("#/nowhere", "error[unknown-ref]"),
        ("#anchor", "error[unknown-ref]"),
        ("#", "error[unknown-ref]"),
        ("", "error[unknown-ref]"),
        ("openapi.yaml", "error[unknown-ref]"),
        ("whole.yaml", "error[unknown-ref]"),
        ("whole.yaml#", "error[unknown-ref]"),
        ("#/components/schemas/Pet", "warning[ref-cycle]"),
        ("gone.yaml", "error[unknown-ref]"),
        ("there.yaml#/gone", "error[unknown-ref]"),
        ("https://example.com/a.yaml#/a", "error[remote-ref]"),
        ("//example.com/a.yaml", "error[remote-ref]"),
        ("file:///etc/passwd", "error[remote-ref]"),
        ("/etc/passwd", "error[outside-root]"),
        ("../outside.yaml", "error[outside-root]"),
        ("linked.yaml", "error[outside-root]"),
        ("a%00b.yaml", "error[unknown-ref]"),
    ],
)
def test_references_that_name_nothing_we_read(reference: str, found: str, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("type: string")
    (tmp_path / "vendor").mkdir()
    vendor = Vendor(tmp_path / "vendor")
    (tmp_path / "vendor/linked.yaml").symlink_to(tmp_path / "outside.yaml")
    vendor.write("there.yaml", "a: {type: string}\n")
    vendor.write("whole.yaml", _TOP + "paths: {}\n")
    vendor.document(_refer(reference))
    assert vendor.found == [f"openapi.yaml:7:7: {found} #/components/schemas/Pet"]


def test_an_unknown_reference_has_its_neighbours_named(vendor: Vendor) -> None:
    vendor.document(_refer("#/components/schemas/Pett"))
    (found,) = vendor.diagnostics
    assert "did you mean '#/components/schemas/Pet'?" in found.message


def test_pointers_are_decoded(vendor: Vendor) -> None:
    api = vendor.document(
        _TOP + "paths: {}\ncomponents:\n  schemas:\n"
        "    a~b/c d: {type: string}\n"
        "    Pet: {$ref: '#/components/schemas/a~0b~1c%20d'}\n"
    )
    pet = api.schemas[1].schema
    assert isinstance(pet, RefSchema)
    assert pet.target == SchemaId("", "/components/schemas/a~0b~1c d")
    assert vendor.codes in ([], ["document-check"])


def test_components_are_resolved_in_place(vendor: Vendor) -> None:
    api = vendor.document(_TOP + """\
paths:
  /a/{id}:
    get:
      parameters: [{$ref: '#/components/parameters/First'}]
      requestBody: {$ref: '#/components/requestBodies/Body'}
      responses: {'200': {$ref: '#/components/responses/Fine'}}
components:
  parameters:
    First: {$ref: '#/components/parameters/Second'}
    Second: {name: id, in: path, required: true, schema: {type: string}}
  requestBodies:
    Body:
      content: {application/json: {schema: {$ref: '#/components/requestBodies/Body/x-s'}}}
      x-s: {type: string}
  responses:
    Fine: {description: Fine}
""")
    (operation,) = api.operations
    assert [each.name.reveal() for each in operation.parameters] == ["id"]
    assert operation.parameters[0].at.line == 12
    assert operation.responses[0].status == "200"
    # A schema outside of components/schemas that a reference names is a named schema too.
    assert [each.id.pointer for each in api.schemas] == ["/components/requestBodies/Body/x-s"]
    assert vendor.found == []


def test_circles_of_other_components(vendor: Vendor) -> None:
    vendor.document(_TOP + """\
paths:
  /a:
    get:
      parameters: [{$ref: '#/components/parameters/A'}]
      responses: {'200': {description: Fine}}
components:
  parameters:
    A: {$ref: '#/components/parameters/B'}
    B: {$ref: '#/components/parameters/A'}
""")
    assert set(vendor.codes) == {"ref-cycle"}


def test_files_are_brought_into_the_document(vendor: Vendor) -> None:
    vendor.write(
        "schemas/pet.yaml",
        """\
        type: object
        properties:
          owner: {$ref: 'people.json#/Owner'}
          name: {$ref: '#/properties/nick'}
          nick: {type: string, nullable: true}
          parent: {$ref: '#'}
          home: {$ref: '../openapi.yaml#/components/schemas/Home'}
        """,
    )
    vendor.write(
        "schemas/people.json",
        '{"Owner": {"type": "object", "properties": {"pet": {"$ref": "pet.yaml"}}}}',
    )
    vendor.write(
        "parts.yaml",
        """\
        Limit: {name: limit, in: query, schema: {type: integer}}
        Item: {get: {responses: {'200': {description: Fine}}}}
        """,
    )
    api = vendor.document(_TOP + """\
paths:
  /a:
    $ref: parts.yaml#/Item
  /b:
    get:
      parameters: [{$ref: 'parts.yaml#/Limit'}]
      responses:
        '200':
          description: Fine
          content: {application/json: {schema: {$ref: './schemas/pet.yaml'}}}
components:
  schemas:
    Home: {type: string}
""")
    document: Any = document_of(api)
    schemas = document["components"]["schemas"]
    assert list(schemas) == ["Home", "pet", "Owner", "nick"]
    assert schemas["pet"]["properties"]["parent"] == {"$ref": "#/components/schemas/pet"}
    assert schemas["pet"]["properties"]["home"] == {"$ref": "#/components/schemas/Home"}
    assert schemas["nick"] == {"type": ["string", "null"]}
    assert [each.pointer for each in api.operations] == [
        "/paths/~1a/get",
        "/paths/~1b/get",
    ]
    assert [each.name.reveal() for each in api.operations[1].parameters] == ["limit"]
    pet = next(each.schema for each in api.schemas if each.name.reveal() == "pet")
    assert isinstance(pet, ObjectSchema)
    assert pet.at.path == "schemas/pet.yaml"
    assert [source.path for source in api.sources] == [
        "openapi.yaml",
        "parts.yaml",
        "schemas/pet.yaml",
        "schemas/people.json",
    ]
    assert vendor.found == []


def test_the_whole_document_is_no_parameter_either(vendor: Vendor) -> None:
    vendor.document(_TOP + """\
paths:
  /a:
    get:
      parameters: [{$ref: '#'}]
      responses: {'200': {$ref: '#'}}
""")
    errors = [each for each in vendor.found if "error" in each]
    assert errors == [
        "openapi.yaml:6:21: error[unknown-ref] #/paths/~1a/get/parameters/0",
        "openapi.yaml:7:27: error[unknown-ref] #/paths/~1a/get/responses/200",
    ]


def test_texts_beside_a_reference_win(vendor: Vendor) -> None:
    """OpenAPI 3.1, 4.8.23.1; of a chain, those nearest to the place that refers."""
    api = vendor.document(_TOP + """\
paths:
  /a:
    post:
      parameters:
        - {$ref: '#/components/parameters/First', description: here, summary: no such field}
        - {$ref: '#/components/parameters/Plain'}
      requestBody: {$ref: '#/components/requestBodies/Body', description: here}
      responses:
        '200': {$ref: '#/components/responses/Chained'}
        '400':
          $ref: '#/components/responses/Fine'
          description: here
        '500': {$ref: '#/components/responses/Fine'}
        default: {$ref: '#/components/responses/Chained', description: nearest}
components:
  parameters:
    First: {name: a, in: query, schema: {type: string}, description: there}
    Plain: {name: b, in: query, schema: {type: string}, description: there}
  requestBodies:
    Body: {description: there, content: {text/plain: {}}}
  headers:
    Rate: {description: there, schema: {type: integer}}
  responses:
    Chained: {$ref: '#/components/responses/Fine', description: between}
    Fine:
      description: there
      headers: {X-Rate: {$ref: '#/components/headers/Rate', description: here}}
""")
    (operation,) = api.operations
    assert operation.request_body is not None
    texts = [each.description for each in operation.parameters]
    texts.append(operation.request_body.description)
    texts.extend(each.description for each in operation.responses)
    found = [text.reveal() if text else None for text in texts]
    assert found == ["here", "there", "here", "between", "here", "there", "nearest"]
    (header,) = operation.responses[0].headers
    assert header.description is not None
    assert header.description.reveal() == "here"
    assert operation.parameters[0].at.line == 19
    document: Any = document_of(api)
    assert document["components"]["responses"]["Fine"]["description"] == "there"


def test_an_index_of_any_length_is_no_traceback(vendor: Vendor) -> None:
    vendor.document(_refer(f"#/components/schemas/Pet/allOf/{'9' * 5000}"))
    assert set(vendor.codes) == {"unknown-ref"}


@pytest.mark.parametrize(
    "reference",
    ["Other", "#/definitions/Other", "#components/schemas/Other", "#/schemas/Other", "#Other"],
)
def test_what_can_only_mean_a_component(vendor: Vendor, reference: str) -> None:
    schema = vendor.schema(f"{{$ref: '{reference}'}}")
    assert isinstance(schema, RefSchema)
    assert schema.target.pointer == "/components/schemas/Other"
    assert vendor.codes == ["ref-mended"]


@pytest.mark.parametrize("reference", ["Another", "#/x/Other", "#/components/schemas/Other/more"])
def test_what_means_no_component(vendor: Vendor, reference: str) -> None:
    vendor.schema(f"{{$ref: '{reference}'}}")
    assert vendor.codes == ["unknown-ref"]


def test_the_same_in_swagger(vendor: Vendor) -> None:
    api = vendor.document(
        "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}\n"
        "definitions: {A: {type: object, properties: {b: {$ref: B}}}, B: {type: string}}\n"
    )
    assert len(api.schemas) == 2
    assert vendor.codes == ["ref-mended"]


_INSIDE = """
openapi: 3.1.0
info: {title: t, version: '1'}
paths: {}
components:
  responses:
    Gone: {description: d, content: {application/json: {schema: {type: string}}}}
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
  schemas:
    One: {$ref: '#/components/responses/Gone'}
    Two: {$ref: '#/components/parameters/Page'}
"""


def test_a_schema_that_names_what_holds_one(vendor: Vendor) -> None:
    api = vendor.document(_INSIDE)
    targets = [
        each.schema.target.pointer for each in api.schemas if isinstance(each.schema, RefSchema)
    ]
    assert targets == [
        "/components/responses/Gone/content/application~1json/schema",
        "/components/parameters/Page/schema",
    ]
    assert vendor.codes == ["ref-mended", "ref-mended"]
    assert "Gone_response" in [each.name.reveal() for each in api.schemas]
