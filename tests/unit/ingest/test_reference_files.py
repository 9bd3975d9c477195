"""References to files, of every kind of object, for every version."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.diagnostics import LimitError
from specwright.ir.schema import ObjectSchema
from tests.unit.ingest.reading_text import Vendor, document_of

_TOP = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"


def test_a_component_that_is_a_file_keeps_its_name(vendor: Vendor) -> None:
    vendor.write("pet.yaml", "type: object\nproperties: {parent: {$ref: pet.yaml}}")
    api = vendor.document(_TOP + """\
paths:
  /a:
    get:
      responses:
        '200':
          description: Fine
          content: {application/json: {schema: {$ref: pet.yaml}}}
components: {schemas: {Animal: {$ref: ./pet.yaml}}}
""")
    document: Any = document_of(api)
    assert document["components"]["schemas"] == {
        "Animal": {
            "type": "object",
            "properties": {"parent": {"$ref": "#/components/schemas/Animal"}},
        }
    }
    assert vendor.found_by_us == []


def test_whole_sections_in_files(vendor: Vendor) -> None:
    vendor.write("schemas/index.yaml", "Pet: {$ref: Pet.yaml}\nTag: {type: string}")
    vendor.write("schemas/Pet.yaml", "properties: {$ref: fields.yaml}")
    vendor.write("schemas/fields.yaml", "tag: {$ref: 'index.yaml#/Tag', nullable: true}")
    vendor.write("paths.yaml", "/a: {get: {$ref: get.yaml}}")
    vendor.write(
        "get.yaml",
        """\
        parameters: {$ref: parameters.yaml}
        responses: {'200': {$ref: 'responses.yaml#/Fine'}}
        """,
    )
    vendor.write("parameters.yaml", "[{name: n, in: query, schema: {type: string}}]")
    vendor.write(
        "responses.yaml",
        """\
        Fine:
          description: Fine
          content: {application/json: {schema: {$ref: schemas/Pet.yaml}}}
        """,
    )
    vendor.write("info.yaml", "{title: t, version: '1'}")
    api = vendor.document("""\
openapi: 3.0.3
info: {$ref: info.yaml}
paths: {$ref: paths.yaml}
components: {schemas: {$ref: schemas/index.yaml}}
""")
    document: Any = document_of(api)
    assert list(document["components"]["schemas"]) == ["Pet", "Tag"]
    pet = api.schemas[0].schema
    assert isinstance(pet, ObjectSchema)
    assert [each.name.reveal() for each in pet.properties] == ["tag"]
    (operation,) = api.operations
    assert operation.pointer == "/paths/~1a/get"
    assert [each.name.reveal() for each in operation.parameters] == ["n"]
    assert vendor.found_by_us == []


def test_schemas_of_a_path_in_a_file_are_upgraded(vendor: Vendor) -> None:
    vendor.write(
        "a.yaml",
        """\
        get:
          parameters: [{name: n, in: query, schema: {type: string, nullable: true}}]
          responses: {'204': {description: Fine}}
        """,
    )
    api = vendor.document(
        "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/a: {$ref: a.yaml}}"
    )
    document: Any = document_of(api)
    (item,) = document["components"]["pathItems"].values()
    assert item["get"]["parameters"][0]["schema"] == {"type": ["string", "null"]}


def test_a_mapping_of_files(vendor: Vendor) -> None:
    vendor.write("cat.yaml", "type: object\nproperties: {kind: {type: string}}")
    api = vendor.document(_TOP + """\
paths: {}
components:
  schemas:
    Pet:
      oneOf: [{$ref: cat.yaml}]
      discriminator: {propertyName: kind, mapping: {meow: cat.yaml, none: gone/v1}}
""")
    document: Any = document_of(api)
    mapping = document["components"]["schemas"]["Pet"]["discriminator"]["mapping"]
    assert mapping == {"meow": "#/components/schemas/cat", "none": "gone/v1"}
    assert [each for each in vendor.codes if each != "document-check"] == ["discriminator-mapping"]


def test_what_contains_itself_without_end_is_refused(vendor: Vendor) -> None:
    vendor.write("fields.yaml", "child: {properties: {$ref: fields.yaml}}")
    vendor.document(_TOP + """\
paths: {}
components: {schemas: {Pet: {properties: {$ref: fields.yaml}}}}
""")
    assert "ref-cycle" in vendor.codes


def test_files_of_swagger(vendor: Vendor) -> None:
    """Parameters, bodies, responses and paths are written in the words of 2.0 in files too."""
    vendor.write(
        "paths/a.yaml",
        """\
        post:
          consumes: [application/json]
          parameters:
            - {$ref: '../parts.yaml#/parameters/limit'}
            - {$ref: '../parts.yaml#/parameters/pet'}
          responses:
            '200': {$ref: '../parts.yaml#/responses/Fine'}
        """,
    )
    vendor.write(
        "parts.yaml",
        """\
        parameters:
          limit: {name: limit, in: query, type: integer, maximum: 9}
          pet: {name: pet, in: body, schema: {$ref: 'pet.json'}}
        responses:
          Fine: {description: Fine, schema: {$ref: 'openapi.yaml#/definitions/Name'}}
        """,
    )
    vendor.write("pet.json", '{"type": "object", "x-nullable": true, "properties": {}}')
    api = vendor.document("""\
swagger: '2.0'
info: {title: t, version: '1'}
produces: [application/json]
paths: {/a: {$ref: paths/a.yaml}}
definitions: {Name: {type: string}}
""")
    assert vendor.found_by_us == []
    (operation,) = api.operations
    (limit,) = operation.parameters
    assert limit.name.reveal() == "limit"
    assert getattr(limit.schema, "maximum", None) == 9
    assert operation.request_body is not None
    assert operation.request_body.content[0].schema is not None
    assert operation.responses[0].content[0].schema is not None
    document: Any = document_of(api)
    assert document["components"]["schemas"] == {
        "Name": {"type": "string"},
        "pet": {"type": ["object", "null"], "properties": {}},
    }
    assert [each.path for each in api.sources] == [
        "openapi.yaml",
        "paths/a.yaml",
        "parts.yaml",
        "pet.json",
    ]


def test_a_swagger_document_beside_a_newer_one(vendor: Vendor) -> None:
    vendor.write(
        "old.yaml",
        """\
        swagger: '2.0'
        info: {title: t, version: '1'}
        paths: {}
        parameters: {limit: {name: limit, in: query, type: integer}}
        definitions: {Pet: {type: object, properties: {tag: {$ref: '#/definitions/Tag'}}}, Tag: {}}
        """,
    )
    api = vendor.document(_TOP + """\
paths:
  /a:
    get:
      parameters: [{$ref: 'old.yaml#/parameters/limit'}]
      responses: {default: {description: Fine}}
components: {schemas: {Pet: {$ref: 'old.yaml#/definitions/Pet'}}}
""")
    assert vendor.found_by_us == []
    assert [each.name.reveal() for each in api.operations[0].parameters] == ["limit"]
    assert [each.name.reveal() for each in api.schemas] == ["Pet", "Tag"]


def test_copies_of_copies_have_an_end(vendor: Vendor) -> None:
    for number in range(30):
        below = f"{{properties: {{$ref: f{number + 1}.yaml}}}}"
        vendor.write(f"f{number}.yaml", f"a: {below}\nb: {below}\n")
    vendor.write("f30.yaml", "c: {type: string}\n")
    with pytest.raises(LimitError):
        vendor.document(_TOP + """\
paths: {}
components: {schemas: {Pet: {properties: {$ref: f0.yaml}}}}
""")
    assert "limit" in vendor.codes


def test_a_local_map_in_the_place_of_a_map(vendor: Vendor) -> None:
    api = vendor.document(_TOP + """\
paths: {}
components:
  schemas:
    Pet: {properties: {name: {type: string}}}
    Cat: {properties: {$ref: '#/components/schemas/Pet/properties'}}
    Dog: {properties: {$ref: '#/components/schemas/Gone/properties'}}
""")
    assert vendor.found_by_us == [
        "openapi.yaml:8:24: error[unknown-ref] #/components/schemas/Dog/properties",
        "openapi.yaml:8:24: warning[wrong-type] #/components/schemas/Dog/properties/$ref",
    ]
    cat = api.schemas[1].schema
    assert isinstance(cat, ObjectSchema)
    assert [each.name.reveal() for each in cat.properties] == ["name"]
