"""What no Python type can tell is in the model all the same, with its place."""

from __future__ import annotations

import pytest

from specwright.ir.schema import (
    ConstSchema,
    ContainsRestriction,
    DependentRequiredRestriction,
    DependentSchemaRestriction,
    IfRestriction,
    IntegerSchema,
    NeverSchema,
    NotRestriction,
    ObjectSchema,
    PatternPropertyRestriction,
    PropertyNamesRestriction,
    SelectingRestriction,
    StringSchema,
    UnevaluatedRestriction,
    UnionMode,
)
from tests.unit.ingest.reading_text import Vendor


def test_not(vendor: Vendor) -> None:
    schema = vendor.schema("{type: string, not: {const: a}}")
    (found,) = schema.restrictions
    assert isinstance(schema, StringSchema)
    assert isinstance(found, NotRestriction)
    assert isinstance(found.schema, ConstSchema)
    assert (found.at.line, found.at.column) == (7, 22)


def test_if(vendor: Vendor) -> None:
    schema = vendor.schema("""
        type: object
        properties: {a: {type: string}}
        if: {properties: {a: {const: x}}}
        then: {properties: {b: {type: string}}}
        """)
    (found,) = schema.restrictions
    assert isinstance(found, IfRestriction)
    assert isinstance(found.condition, ObjectSchema)
    assert isinstance(found.then, ObjectSchema)
    assert found.otherwise is None
    assert isinstance(schema, ObjectSchema)
    assert [(each.name.reveal(), each.required) for each in schema.properties] == [
        ("a", False),
        ("b", False),
    ]


def test_dependencies_of_both_kinds(vendor: Vendor) -> None:
    schema = vendor.schema("""
        type: object
        dependentRequired: {a: [b, c]}
        dependentSchemas: {d: {properties: {e: {type: string}}}}
        dependencies: {f: [g], h: false}
        """)
    required, dependent, older, never = schema.restrictions
    assert isinstance(required, DependentRequiredRestriction)
    assert [each.reveal() for each in required.required] == ["b", "c"]
    assert isinstance(dependent, DependentSchemaRestriction)
    assert dependent.name.reveal() == "d"
    assert isinstance(older, DependentRequiredRestriction)
    assert isinstance(never, DependentSchemaRestriction)
    assert isinstance(never.schema, NeverSchema)


def test_names_patterns_and_the_rest(vendor: Vendor) -> None:
    schema = vendor.schema("""
        type: object
        propertyNames: {maxLength: 3}
        patternProperties: {^a: {type: integer}}
        unevaluatedProperties: false
        """)
    names, pattern, rest = schema.restrictions
    assert isinstance(names, PropertyNamesRestriction)
    assert isinstance(pattern, PatternPropertyRestriction)
    assert pattern.pattern.reveal() == "^a"
    assert isinstance(pattern.schema, IntegerSchema)
    assert isinstance(rest, UnevaluatedRestriction)
    assert rest.of == "properties"


def test_contains(vendor: Vendor) -> None:
    schema = vendor.schema("{type: array, contains: {type: integer}, minContains: 2}")
    (found,) = schema.restrictions
    assert isinstance(found, ContainsRestriction)
    assert (found.minimum, found.maximum) == (2, None)


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_alternatives_that_only_require(vendor: Vendor, keyword: str) -> None:
    schema = vendor.schema(f"""
        type: object
        properties: {{a: {{type: string}}}}
        {keyword}: [{{required: [a]}}, {{required: [b]}}]
        """)
    (found,) = schema.restrictions
    assert isinstance(found, SelectingRestriction)
    assert found.mode is UnionMode(keyword)
    assert len(found.variants) == 2


def test_those_of_a_part_stay_with_it(vendor: Vendor) -> None:
    schema = vendor.schema("""
        allOf: [{type: string, not: {const: a}}]
        not: {const: b}
        """)
    assert [type(each) for each in schema.restrictions] == [NotRestriction, NotRestriction]
    assert [each.at.line for each in schema.restrictions] == [7, 8]
