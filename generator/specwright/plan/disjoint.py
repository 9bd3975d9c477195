"""Whether a value can fit two schemas at once: then ``oneOf`` says more than a union does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from specwright.ir.schema import (
    AllOfSchema,
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
    Schema,
    StringSchema,
    TupleSchema,
    UnionSchema,
)
from specwright.ir.text import SpecValue
from specwright.plan.schema_index import SchemaIndex

_ANY = frozenset({"string", "number", "boolean", "null", "array", "object"})


def are_disjoint(index: SchemaIndex, schemas: Iterable[Schema]) -> bool:
    """Whether no value fits two of the schemas, as far as that is plain to see."""
    return all(_exclude(index, one, other) for one, other in combinations(schemas, 2))


def may_be_null(index: SchemaIndex, schema: Schema) -> bool:
    """Whether null fits a schema."""
    return "null" in kinds_of(index, schema)


def kinds_of(index: SchemaIndex, schema: Schema, depth: int = 0) -> frozenset[str]:
    """The JSON types of the values that fit; integers are numbers."""
    match index.resolve(schema):
        case StringSchema():
            return frozenset({"string"})
        case IntegerSchema() | NumberSchema():
            return frozenset({"number"})
        case BooleanSchema():
            return frozenset({"boolean"})
        case NullSchema():
            return frozenset({"null"})
        case ArraySchema() | TupleSchema():
            return frozenset({"array"})
        case ObjectSchema() | MapSchema():
            return frozenset({"object"})
        case EnumSchema(values=values):
            return frozenset(_kind(value) for value in values)
        case ConstSchema(value=value):
            return frozenset({_kind(value)})
        case NeverSchema():
            return frozenset()
        case UnionSchema(variants=variants) if depth < 8:
            return frozenset[str]().union(*(kinds_of(index, one, depth + 1) for one in variants))
        case AllOfSchema(parts=parts) if depth < 8:
            return _ANY.intersection(*(kinds_of(index, one, depth + 1) for one in parts))
    return _ANY


def _kind(value: SpecValue) -> str:
    return "number" if value.kind == "integer" else value.kind


def _exclude(index: SchemaIndex, one: Schema, other: Schema) -> bool:
    shared = kinds_of(index, one) & kinds_of(index, other)
    if not shared:
        return True
    values, others = _values(index, one), _values(index, other)
    if values and others:
        return values.isdisjoint(others)
    return shared == {"object"} and _objects_exclude(index, one, other)


def _values(index: SchemaIndex, schema: Schema) -> frozenset[SpecValue]:
    """The values of an enumeration of texts or whole numbers, which ``==`` tells apart."""
    match index.resolve(schema):
        case EnumSchema(values=values):
            found = frozenset(values)
        case ConstSchema(value=value):
            found = frozenset({value})
        case _:
            return frozenset()
    return found if all(value.kind in ("string", "integer") for value in found) else frozenset()


def _objects_exclude(index: SchemaIndex, one: Schema, other: Schema) -> bool:
    first, second = index.as_object(one), index.as_object(other)
    if first is None or second is None:
        return False
    if _lacks_required(first, second) or _lacks_required(second, first):
        return True
    found = {each.name: each for each in first.properties if each.required}
    return any(
        each.required
        and each.name in found
        and _exclude(index, found[each.name].schema, each.schema)
        for each in second.properties
        if _values(index, each.schema)
    )


def _lacks_required(closed: ObjectSchema, other: ObjectSchema) -> bool:
    """Whether one object forbids what the other demands."""
    if not isinstance(closed.additional, NeverSchema):
        return False
    known = {each.name for each in closed.properties}
    return any(each.required and each.name not in known for each in other.properties)
