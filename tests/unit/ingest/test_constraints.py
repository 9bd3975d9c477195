"""Constraints that are numbers: which are used, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.ir.schema import (
    ArraySchema,
    IntegerSchema,
    MapSchema,
    NumberSchema,
    ObjectSchema,
    StringSchema,
    TupleSchema,
    UnionSchema,
)
from tests.unit.ingest.reading_text import Vendor

_SUBJECT = "#/components/schemas/Subject"
_DIGITS = "9" * 999

_FIELDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
    "minProperties": "min_properties",
    "maxProperties": "max_properties",
}


def _constraints(vendor: Vendor, keywords: str) -> dict[str, object]:
    """What is left of the numeric constraints of a schema, by keyword."""
    schema = vendor.schema(f"{{{keywords}}}")
    known = (IntegerSchema, NumberSchema, StringSchema, ArraySchema, TupleSchema, MapSchema)
    assert isinstance(schema, (*known, ObjectSchema))
    found = {key: getattr(schema, field, None) for key, field in _FIELDS.items()}
    return {key: value for key, value in found.items() if value is not None}


@pytest.mark.parametrize(
    ("keywords", "unusable"),
    [
        ("type: number, multipleOf: 0, maximum: 9", "multipleOf"),
        ("type: number, multipleOf: -0.5, maximum: 9", "multipleOf"),
        ("type: number, multipleOf: 1e-400, maximum: 9", "multipleOf"),
        ("type: number, multipleOf: 1e400, maximum: 9", "multipleOf"),
        ("type: number, multipleOf: .nan, maximum: 9", "multipleOf"),
        ("type: number, multipleOf: '2', maximum: 9", "multipleOf"),
        (f"type: number, multipleOf: {_DIGITS}, maximum: 9", "multipleOf"),
        ("type: integer, multipleOf: 0, maximum: 9", "multipleOf"),
        ("type: integer, multipleOf: 1e-400, maximum: 9", "multipleOf"),
        ("type: number, minimum: '1', maximum: 9", "minimum"),
        ("type: number, minimum: [1], maximum: 9", "minimum"),
        ("type: number, exclusiveMinimum: .inf, maximum: 9", "exclusiveMinimum"),
        (f"type: number, minimum: -{_DIGITS}, maximum: 9", "minimum"),
        (f"type: number, exclusiveMaximum: {_DIGITS}, maximum: 9", "exclusiveMaximum"),
        ("type: integer, minimum: true, maximum: 9", "minimum"),
        ("type: string, minLength: -1, maxLength: 9", "minLength"),
        ("type: string, minLength: 1.5, maxLength: 9", "minLength"),
        ("type: string, minLength: '1', maxLength: 9", "minLength"),
        (f"type: string, minLength: {2**63}, maxLength: 9", "minLength"),
        ("type: array, minItems: -1, maxItems: 9", "minItems"),
        ("type: array, prefixItems: [true], minItems: -1, maxItems: 9", "minItems"),
        ("type: object, minProperties: 1e300, maxProperties: 9", "minProperties"),
        ("properties: {a: true}, minProperties: -1, maxProperties: 9", "minProperties"),
    ],
)
def test_one_that_can_t_be_used_is_dropped_alone(
    keywords: str, unusable: str, vendor: Vendor
) -> None:
    (kept,) = _constraints(vendor, keywords).items()
    assert kept[0].lower().endswith(("maximum", "maxlength", "maxitems", "maxproperties"))
    assert kept[1] == 9
    column = len("      {") + keywords.index(unusable) + 1
    at = f"openapi.yaml:7:{column}"
    assert vendor.found_by_us == [f"{at}: warning[unusable-constraint] {_SUBJECT}/{unusable}"]


def test_json_is_held_to_the_same(tmp_path: Path) -> None:
    vendor = Vendor(tmp_path)
    vendor.write(
        "a.json",
        '{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {},\n'
        ' "components": {"schemas": {"A": {"type": "number", "multipleOf": 1e-400}}}}\n',
    )
    (named,) = vendor.ingest("a.json").schemas
    assert isinstance(named.schema, NumberSchema)
    assert named.schema.multiple_of is None
    assert "unusable-constraint" in vendor.codes


@pytest.mark.parametrize(
    ("keywords", "kept"),
    [
        (f"type: integer, maximum: {_DIGITS}", {"maximum": int(_DIGITS)}),
        (f"type: number, maximum: {2**70}", {"maximum": 2**70}),
        (f"type: string, maxLength: {2**63 - 1}", {"maxLength": 2**63 - 1}),
        ("type: string, minLength: 0, maxLength: 2.0", {"minLength": 0, "maxLength": 2}),
        ("type: number, multipleOf: 0.01", {"multipleOf": 0.01}),
        ("type: number, minimum: 0.5, maximum: 0.5", {"minimum": 0.5, "maximum": 0.5}),
        ("type: array, minItems: 2, maxItems: 2", {"minItems": 2, "maxItems": 2}),
    ],
)
def test_what_can_be_used_is_kept_without_a_word(
    keywords: str, kept: dict[str, object], vendor: Vendor
) -> None:
    assert _constraints(vendor, keywords) == kept
    assert vendor.found_by_us == []


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("minimum: 0.5", 1),
        ("minimum: -0.5", 0),
        ("maximum: 2.5", 2),
        ("exclusiveMinimum: 2.5", 2),
        ("exclusiveMaximum: 2.5", 3),
        ("minimum: 3.0", 3),
        ("exclusiveMaximum: 3.0", 3),
        ("maximum: 1e30", 10**30),
        ("multipleOf: 0.1", 1),
        ("multipleOf: 1.5", 3),
        ("multipleOf: 2.0", 2),
    ],
)
def test_bounds_of_integers_are_integers(written: str, whole: int, vendor: Vendor) -> None:
    """A type of Python's integers takes no other; the same integers are allowed."""
    ((_, value),) = _constraints(vendor, f"type: integer, {written}").items()
    assert (value, type(value)) == (whole, int)
    assert vendor.found == []


@pytest.mark.parametrize(
    ("keywords", "low"),
    [
        ("type: string, minLength: 3, maxLength: 2", "minLength"),
        ("type: array, minItems: 3, maxItems: 2", "minItems"),
        ("type: object, minProperties: 3, maxProperties: 2", "minProperties"),
        ("type: number, minimum: 1.5, maximum: 1", "minimum"),
        ("type: number, minimum: 1, exclusiveMaximum: 1", "minimum"),
        ("type: number, exclusiveMinimum: 1, maximum: 1", "exclusiveMinimum"),
        ("type: integer, minimum: 3, maximum: 2", "minimum"),
        ("type: integer, minimum: 2.2, maximum: 2.8", "minimum"),
    ],
)
def test_contradictions_are_kept_and_reported(keywords: str, low: str, vendor: Vendor) -> None:
    assert len(_constraints(vendor, keywords)) == 2
    column = len("      {") + keywords.index(low) + 1
    assert vendor.found == [
        f"openapi.yaml:7:{column}: warning[contradictory-constraints] {_SUBJECT}/{low}"
    ]


def test_of_two_types_only_the_one_that_can_t_hold_it_loses_it(vendor: Vendor) -> None:
    schema = vendor.schema(f"{{type: [integer, number], maximum: {_DIGITS}}}")
    assert isinstance(schema, UnionSchema)
    found = [each.maximum for each in schema.variants if isinstance(each, NumberSchema)]
    assert found == [int(_DIGITS), None]
    (reported,) = vendor.found_by_us
    assert "warning[unusable-constraint]" in reported
