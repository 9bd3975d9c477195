"""Schemas to the closed union of the intermediate model."""

from __future__ import annotations

import pytest

from specwright.ir.schema import (
    AllOfSchema,
    AnySchema,
    ArraySchema,
    BooleanSchema,
    ConstSchema,
    EnumSchema,
    IntegerSchema,
    MapSchema,
    NeverSchema,
    NullSchema,
    NumberSchema,
    ObjectSchema,
    RefSchema,
    Schema,
    StringSchema,
    TupleSchema,
    UnionMode,
    UnionSchema,
)
from tests.unit.ingest.reading_text import Vendor


def _shape(schema: Schema) -> object:
    """A schema as nested names, so that a test can write down what it wants."""
    match schema:
        case ObjectSchema(properties=properties):
            return {
                each.name.reveal() + ("!" if each.required else ""): _shape(each.schema)
                for each in properties
            }
        case MapSchema(values=values):
            return ("map", _shape(values))
        case ArraySchema(items=items):
            return ("array", _shape(items))
        case TupleSchema(items=items, rest=rest):
            return ("tuple", *map(_shape, items), _shape(rest) if rest else None)
        case UnionSchema(mode=mode, variants=variants):
            return (mode.value, *map(_shape, variants))
        case AllOfSchema(parts=parts):
            return ("allOf", *map(_shape, parts))
        case EnumSchema(values=values):
            return ("enum", *(value.reveal() for value in values))
        case ConstSchema(value=value):
            return ("const", value.reveal())
        case RefSchema(target=target):
            return target.pointer.rsplit("/", 1)[-1]
    return type(schema).__name__.removesuffix("Schema").lower()


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("{}", "any"),
        ("true", "any"),
        ("false", "never"),
        ("{type: string}", "string"),
        ("{type: [string]}", "string"),
        ("{type: [string, 'null']}", ("anyOf", "string", "null")),
        ("{type: [integer, boolean]}", ("anyOf", "integer", "boolean")),
        ("{type: 'null'}", "null"),
        ("{type: array, items: {type: number}}", ("array", "number")),
        ("{type: array}", ("array", "any")),
        ("{items: {type: number}}", ("array", "number")),
        (
            "{type: array, prefixItems: [{type: string}, true], items: false}",
            ("tuple", "string", "any", "never"),
        ),
        ("{type: object}", ("map", "any")),
        ("{type: object, additionalProperties: {type: string}}", ("map", "string")),
        ("{type: object, additionalProperties: false}", {}),
        ("{properties: {a: {type: string}}}", {"a": "string"}),
        ("{type: [], properties: {a: {}}}", {"a": "any"}),
        ("{type: [], nullable: true, properties: {a: {}}}", ("anyOf", {"a": "any"}, "null")),
        ("{type: []}", "any"),
        ("{properties: {a: {}}, required: [a, b]}", {"a!": "any", "b!": "any"}),
        ("{enum: [a, 1, 1.5, true]}", ("enum", "a", 1, 1.5, True)),
        ("{enum: [1, true, 1.0]}", ("enum", 1, True, 1.0)),
        ("{type: string, enum: [a, null]}", ("anyOf", ("enum", "a"), "null")),
        ("{enum: [null]}", "null"),
        ("{const: 1}", ("const", 1)),
        ("{const: null}", "null"),
        ("{$ref: '#/components/schemas/Other'}", "Other"),
        ("{allOf: [{$ref: '#/components/schemas/Other'}]}", "Other"),
        ("{allOf: [{type: string}], description: d}", "string"),
        (
            "{allOf: [{$ref: '#/components/schemas/Other'}], properties: {a: {}}}",
            ("allOf", "Other", {"a": "any"}),
        ),
        (
            "{allOf: [{$ref: '#/components/schemas/Other'}], required: [name]}",
            ("allOf", "Other", {"name!": "any"}),
        ),
        (
            "{$ref: '#/components/schemas/Other', properties: {a: {}}}",
            ("allOf", "Other", {"a": "any"}),
        ),
        (
            "{type: object, oneOf: [{type: object}, {type: object}]}",
            ("oneOf", ("map", "any"), ("map", "any")),
        ),
        ("{anyOf: [{type: string}, {type: 'null'}]}", ("anyOf", "string", "null")),
        ("{oneOf: [{type: string}]}", "string"),
        ("{properties: {a: {}}, anyOf: [{required: [a]}]}", {"a": "any"}),
        ("{minLength: 1}", "string"),
        ("{format: date-time}", "string"),
        ("{format: int64}", "integer"),
        ("{minimum: 1}", "number"),
        ("{patternProperties: {'^.*$': {type: string}}}", ("map", "string")),
        (
            "{patternProperties: {'^x': {type: string}}, additionalProperties: false}",
            ("map", "string"),
        ),
        ("{patternProperties: {'^x': {type: string}}}", ("map", "any")),
    ],
)
def test_shapes(text: str, shape: object, vendor: Vendor) -> None:
    assert _shape(vendor.schema(text)) == shape


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{type: string, not: {const: a}}", "schema-widened"),
        ("{type: object, if: {}, then: {}}", "schema-widened"),
        ("{type: object, patternProperties: {a: {}}}", "schema-widened"),
        ("{anyOf: [{required: [a]}, {required: [b]}], type: object}", "schema-widened"),
        ("{enum: []}", "empty-enum"),
        ("{enum: [a, a]}", "duplicate-enum"),
        ("{type: string, enum: [1.10, yes, true]}", "enum-type"),
        ("{type: [], properties: {a: {}}}", "empty-type"),
        ("{type: object, properties: []}", "wrong-type"),
        ("{properties: {a: text}}", "wrong-type"),
    ],
)
def test_what_can_t_be_told_is_reported(text: str, code: str, vendor: Vendor) -> None:
    vendor.schema(text)
    assert code in vendor.codes
    assert not vendor.diagnostics.has_errors


def test_numbers_in_enums_of_text_are_as_spelled(vendor: Vendor) -> None:
    assert _shape(vendor.schema("{type: string, enum: [1.10, yes, true]}")) == (
        "enum",
        "1.10",
        "yes",
        "true",
    )


def test_keywords_of_each_type(vendor: Vendor) -> None:
    text = vendor.schema("{type: string, format: byte, minLength: 1, maxLength: 2, pattern: a}")
    assert isinstance(text, StringSchema)
    assert (text.min_length, text.max_length) == (1, 2)
    assert text.content_encoding is not None
    assert text.content_encoding.reveal() == "base64"
    number = vendor.schema("{type: integer, minimum: 1, exclusiveMaximum: 2.5, multipleOf: 1}")
    assert isinstance(number, IntegerSchema)
    assert (number.minimum, number.exclusive_maximum, number.multiple_of) == (1, 3, 1)
    array = vendor.schema("{type: array, minItems: 1, maxItems: 2, uniqueItems: true}")
    assert isinstance(array, ArraySchema)
    assert (array.min_items, array.max_items, array.unique_items) == (1, 2, True)
    entries = vendor.schema("{type: object, minProperties: 1, maxProperties: 2}")
    assert isinstance(entries, MapSchema)
    assert (entries.min_properties, entries.max_properties) == (1, 2)


def test_annotations(vendor: Vendor) -> None:
    schema = vendor.schema("""
        type: boolean
        title: 5
        description: d
        default: null
        example: true
        examples: [false]
        deprecated: true
        readOnly: true
        writeOnly: false
        """)
    assert isinstance(schema, BooleanSchema)
    assert schema.title is not None
    assert schema.title.reveal() == "5"
    assert schema.default is not None
    assert schema.default.reveal() is None
    assert [each.reveal() for each in schema.examples] == [False, True]
    assert (schema.deprecated, schema.read_only, schema.write_only) == (True, True, False)


def test_annotations_beside_a_reference_are_those_of_the_place(vendor: Vendor) -> None:
    for text in (
        "{$ref: '#/components/schemas/Other', description: here}",
        "{allOf: [{$ref: '#/components/schemas/Other'}], description: here}",
    ):
        schema = vendor.schema(text)
        assert isinstance(schema, RefSchema)
        assert schema.description is not None
        assert schema.description.reveal() == "here"


def test_a_discriminator_knows_every_value(vendor: Vendor) -> None:
    api = vendor.document("""\
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths: {}
        components:
          schemas:
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator:
                propertyName: kind
                mapping: {cat: Cat, kitten: '#/components/schemas/Cat', cow: Cow}
            Cat: {type: object, properties: {kind: {type: string}}}
            Dog: {type: object, properties: {kind: {type: string}}}
        """)
    pet = api.schemas[0].schema
    assert isinstance(pet, UnionSchema)
    assert pet.mode is UnionMode.ONE_OF
    assert pet.discriminator is not None
    assert {value.reveal(): target.pointer for value, target in pet.discriminator.mapping} == {
        "cat": "/components/schemas/Cat",
        "kitten": "/components/schemas/Cat",
        "Dog": "/components/schemas/Dog",
    }
    assert vendor.codes == ["discriminator-mapping"]


def test_additional_properties_of_objects(vendor: Vendor) -> None:
    for text, wanted in (
        ("false", NeverSchema),
        ("true", AnySchema),
        ("{type: 'null'}", NullSchema),
    ):
        schema = vendor.schema(f"{{properties: {{a: {{}}}}, additionalProperties: {text}}}")
        assert isinstance(schema, ObjectSchema)
        assert isinstance(schema.additional, wanted)
    schema = vendor.schema("{properties: {a: {type: number}}}")
    assert isinstance(schema, ObjectSchema)
    assert schema.additional is None
    assert isinstance(schema.properties[0].schema, NumberSchema)
    assert schema.properties[0].schema.pointer == "/components/schemas/Subject/properties/a"


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("{enum: [a, 1.5]}", "enum"),
        ("{type: number, enum: [1, 2.0]}", "enum"),
        ("{enum: [null, [1]]}", "enum"),
        ("{enum: [{a: 1}, 1.5, 2.5]}", "enum"),
        ("{const: 1.5}", "const"),
        ("{const: [a]}", "const"),
        ("{const: {}}", "const"),
    ],
)
def test_values_that_no_literal_holds_are_reported(text: str, keyword: str, vendor: Vendor) -> None:
    vendor.schema(text)
    at = f"openapi.yaml:7:{7 + text.index(keyword)}"
    assert vendor.found == [f"{at}: warning[enum-widened] #/components/schemas/Subject/{keyword}"]


@pytest.mark.parametrize(
    "text",
    ["{enum: [a, 1, true, null]}", "{const: a}", "{const: null}", "{type: number, enum: [1]}"],
)
def test_values_that_a_literal_holds_need_no_word(text: str, vendor: Vendor) -> None:
    vendor.schema(text)
    assert vendor.found == []


@pytest.mark.parametrize(
    "text",
    [
        "{type: object, properties: {k: {type: string}}, discriminator: {propertyName: k}}",
        "{allOf: [{$ref: '#/components/schemas/Other'}], discriminator: {propertyName: k}}",
        "{oneOf: [], discriminator: {propertyName: k}}",
        "{anyOf: [{required: [a]}], discriminator: {propertyName: k}}",
        "{oneOf: [{type: object}, {type: string}], discriminator: {propertyName: k}}",
        "{oneOf: [{$ref: '#/components/schemas/Other'}, {}], discriminator: {}}",
        "{oneOf: [{$ref: '#/components/schemas/Other'}, {}], discriminator: [k]}",
    ],
)
def test_a_discriminator_that_chooses_nothing_is_reported(text: str, vendor: Vendor) -> None:
    vendor.schema(text)
    at = f"openapi.yaml:7:{7 + text.index('discriminator')}"
    wanted = f"{at}: warning[unused-discriminator] #/components/schemas/Subject/discriminator"
    assert wanted in vendor.found
    assert not vendor.diagnostics.has_errors


def test_subtypes_are_known_by_the_values_they_can_have(vendor: Vendor) -> None:
    api = vendor.document("""\
openapi: 3.1.0
info: {title: t, version: '1'}
paths: {}
components:
  schemas:
    Pet:
      type: object
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}}
    Cat:
      allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: cat}}}]
    Dog:
      allOf: [{$ref: '#/components/schemas/Pet'}]
      properties: {kind: {enum: [dog]}}
    Fish:
      x-ms-discriminator-value: '#fish'
      allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {enum: [a, b]}}}]
    Shark:
      allOf: [{$ref: '#/components/schemas/Fish'}, {properties: {teeth: {type: integer}}}]
    Loop:
      allOf: [{$ref: '#/components/schemas/Loop'}, {$ref: '#/components/schemas/Pet'}]
""")
    subtypes = {
        each.name.reveal(): [(tag.reveal(), target.pointer[20:]) for tag, target in found.mapping]
        for each in api.schemas
        if (found := each.subtypes) is not None
    }
    assert subtypes["Pet"] == [
        ("cat", "Cat"),
        ("dog", "Dog"),
        ("#fish", "Fish"),
        ("Loop", "Loop"),
        ("Shark", "Shark"),
    ]
    assert subtypes["Fish"] == [("Shark", "Shark")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("oneOf: [{const: a, title: A}, {const: b, description: B}]", ["a", "b"]),
        ("{type: string, anyOf: [{enum: [a, b]}, {enum: [c]}]}", ["a", "b", "c"]),
        ("oneOf: [{const: 1}, {const: x}]", [1, "x"]),
    ],
)
def test_alternatives_that_are_values_are_an_enumeration(
    vendor: Vendor, text: str, values: list[object]
) -> None:
    schema = vendor.schema(text)
    assert isinstance(schema, EnumSchema)
    assert [each.reveal() for each in schema.values] == values


@pytest.mark.parametrize(
    "text",
    [
        "oneOf: [{const: a}, {const: a}]",
        "anyOf: [{const: a}, {type: string}]",
        "oneOf: [{const: 1.5}, {const: a}]",
    ],
)
def test_other_alternatives_are_a_union(vendor: Vendor, text: str) -> None:
    assert isinstance(vendor.schema(text), UnionSchema)


def test_a_constant_of_another_type_is_its_text(vendor: Vendor) -> None:
    schema = vendor.schema("{type: string, const: 5}")
    assert isinstance(schema, ConstSchema)
    assert schema.value.reveal() == "5"
    assert vendor.codes == ["enum-type"]


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("{type: object, allOf: [{properties: {a: {type: string}}}]}", False),
        ("{type: string, allOf: [{maxLength: 3}]}", False),
        ("{allOf: [{maxLength: 3}]}", True),
    ],
)
def test_a_type_around_a_part_is_said(vendor: Vendor, text: str, implied: bool) -> None:
    assert vendor.schema(text).implied is implied


def test_a_type_around_alternatives_is_said(vendor: Vendor) -> None:
    one, other = "{properties: {a: {type: string}}}", "{properties: {b: {type: string}}}"
    schema = vendor.schema(f"{{type: object, anyOf: [{one}, {other}]}}")
    assert isinstance(schema, UnionSchema)
    assert not any(each.implied for each in schema.variants)


def test_numbers_among_texts_are_as_they_are_spelled(vendor: Vendor) -> None:
    schema = vendor.schema("{type: string, enum: [+1, -1, 007, 0x1F, 1.10, 1e3]}")
    assert isinstance(schema, EnumSchema)
    found = [each.reveal() for each in schema.values]
    assert found == ["+1", "-1", "007", "0x1F", "1.10", "1e3"]
    assert vendor.codes == ["enum-type"] * 6


@pytest.mark.parametrize("key", ["allOf", "anyOf"])
def test_null_beside_a_type_around_parts_is_allowed(vendor: Vendor, key: str) -> None:
    part = "{properties: {a: {type: string}}}"
    schema = vendor.schema(f"{{type: [object, 'null'], {key}: [{part}]}}")
    assert isinstance(schema, UnionSchema)
    one, null = schema.variants
    assert not one.implied
    assert isinstance(null, NullSchema)
