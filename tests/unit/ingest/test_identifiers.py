"""``$id``, ``$anchor`` and ``$dynamicRef`` (JSON Schema 2020-12 core, 8.2) become pointers."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.reading_text import Vendor, document_of

_TOP = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"


def _schemas(vendor: Vendor, text: str) -> Any:
    document: Any = document_of(vendor.document(_TOP + text))
    assert vendor.found_by_us == []
    return document["components"]["schemas"]


def test_anchors_are_found_wherever_they_are(vendor: Vendor) -> None:
    schemas = _schemas(
        vendor,
        """\
components:
  schemas:
    Pet: {type: object, properties: {name: {$anchor: name, type: string}}}
    Owner: {type: object, properties: {pet: {$ref: '#name'}}}
""",
    )
    assert schemas["Owner"]["properties"]["pet"] == {
        "$ref": "#/components/schemas/Pet/properties/name"
    }
    assert schemas["Pet"]["properties"]["name"] == {"type": "string"}


def test_ids_are_resolved_against_those_around_them(vendor: Vendor) -> None:
    schemas = _schemas(
        vendor,
        """\
components:
  schemas:
    Pet:
      $id: https://example.com/pets/pet
      type: object
      properties:
        tag: {$ref: tag}
        parent: {$ref: '#'}
        size: {$ref: '#/$defs/size'}
        owner: {$ref: '#/components/schemas/Owner'}
      $defs:
        size: {type: integer}
    Tag: {$id: https://example.com/pets/tag, type: string}
    Owner: {type: object, properties: {pet: {$ref: 'https://example.com/pets/pet#/$defs/size'}}}
""",
    )
    assert schemas["Pet"]["properties"] == {
        "tag": {"$ref": "#/components/schemas/Tag"},
        "parent": {"$ref": "#/components/schemas/Pet"},
        "size": {"$ref": "#/components/schemas/Pet/$defs/size"},
        "owner": {"$ref": "#/components/schemas/Owner"},
    }
    assert schemas["Owner"]["properties"]["pet"] == {"$ref": "#/components/schemas/Pet/$defs/size"}
    assert "$id" not in schemas["Pet"]


def test_a_generic_schema_gets_its_argument(vendor: Vendor) -> None:
    """The example of OpenAPI 3.1.1, 4.8.24.8.9 (Generic Data Structure Models)."""
    schemas = _schemas(
        vendor,
        """\
components:
  schemas:
    Array:
      $id: fully_generic_array
      type: array
      items: {$dynamicRef: '#generic-array'}
      $defs:
        allowAll: {$dynamicAnchor: generic-array}
    Numbers:
      $id: array_of_numbers
      $ref: fully_generic_array
      $defs:
        numbersOnly: {$dynamicAnchor: generic-array, type: number}
    Texts:
      $id: array_of_strings
      $ref: fully_generic_array
      $defs:
        stringsOnly: {$dynamicAnchor: generic-array, type: string}
""",
    )
    assert schemas["Array"]["items"] == {"$ref": "#/components/schemas/Array/$defs/allowAll"}
    assert schemas["Numbers"] == {
        "$defs": {"numbersOnly": {"type": "number"}},
        "type": "array",
        "items": {"$ref": "#/components/schemas/Numbers/$defs/numbersOnly"},
    }
    assert schemas["Texts"]["items"] == {"$ref": "#/components/schemas/Texts/$defs/stringsOnly"}


def test_a_recursive_schema_is_extended(vendor: Vendor) -> None:
    schemas = _schemas(
        vendor,
        """\
components:
  schemas:
    Tree:
      $dynamicAnchor: node
      type: object
      properties: {children: {type: array, items: {$dynamicRef: '#node'}}}
    Labelled:
      $dynamicAnchor: node
      $ref: '#/components/schemas/Tree'
      properties: {label: {type: string}}
""",
    )
    assert schemas["Tree"]["properties"]["children"]["items"] == {
        "$ref": "#/components/schemas/Tree"
    }
    (part,) = schemas["Labelled"]["allOf"]
    assert part["properties"]["children"]["items"] == {"$ref": "#/components/schemas/Labelled"}


def test_an_unknown_anchor_is_located(vendor: Vendor) -> None:
    vendor.document(_TOP + """\
components:
  schemas:
    Tree: {type: array, items: {$dynamicRef: '#node'}}
    Pet: {$ref: '#gone'}
""")
    assert vendor.found_by_us == [
        "openapi.yaml:6:32: error[unknown-ref] #/components/schemas/Tree/items",
        "openapi.yaml:7:11: error[unknown-ref] #/components/schemas/Pet",
    ]


def test_definitions_are_looked_for_in_the_schema_around(vendor: Vendor) -> None:
    api = vendor.document(_TOP + """\
components:
  schemas:
    Pet:
      type: object
      properties: {size: {$ref: '#/$defs/Size'}}
      $defs: {Size: {type: integer}}
""")
    document: Any = document_of(api)
    pet = document["components"]["schemas"]["Pet"]
    assert pet["properties"]["size"] == {"$ref": "#/components/schemas/Pet/$defs/Size"}
    assert vendor.found_by_us == [
        "openapi.yaml:8:27: warning[ref-mended] #/components/schemas/Pet/properties/size"
    ]


def test_files_are_known_by_their_ids(vendor: Vendor) -> None:
    """A URI names a file that was read, or one beside it; nothing is fetched."""
    vendor.write(
        "schemas/order.yaml",
        """\
        $id: https://example.com/schemas/order.yaml
        type: object
        properties:
          item: {$ref: item.yaml}
          buyer: {$ref: 'https://example.com/schemas/person.yaml#name'}
          next: {$ref: 'https://example.com/schemas/order.yaml'}
        """,
    )
    vendor.write("schemas/item.yaml", "{type: string}")
    vendor.write("schemas/person.yaml", "properties: {name: {$anchor: name, type: string}}")
    schemas = _schemas(vendor, "components: {schemas: {Order: {$ref: schemas/order.yaml}}}\n")
    assert schemas["Order"]["properties"] == {
        "item": {"$ref": "#/components/schemas/item"},
        "buyer": {"$ref": "#/components/schemas/name"},
        "next": {"$ref": "#/components/schemas/Order"},
    }
    assert schemas["name"] == {"type": "string"}
