"""Whether a value can fit two schemas at once: then ``oneOf`` says more than a union does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from specwright.frozen import dataclass
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
from specwright.ir.text import SpecText, SpecValue
from specwright.plan.schema_index import SchemaIndex

_ANY = frozenset({"string", "number", "boolean", "null", "array", "object"})


def are_disjoint(index: SchemaIndex, schemas: Iterable[Schema]) -> bool:
    """Whether no value fits two of the schemas, as far as that is plain to see."""
    outlines = [_outline(index, schema) for schema in schemas]
    return all(_exclude(one, other) for one, other in combinations(outlines, 2))


def may_be_null(index: SchemaIndex, schema: Schema) -> bool:
    """Whether null fits a schema; one whose keywords imply a type does not speak of null."""
    return "null" in _kinds(index, schema, implied=True)


def _kinds(index: SchemaIndex, schema: Schema, implied: bool, depth: int = 0) -> frozenset[str]:
    """The JSON types of the values that fit; integers are numbers.

    Where ``implied`` is false, values of all types fit a schema that names no type.
    """
    found = index.resolve(schema)
    if found.implied and not implied and not isinstance(found, AllOfSchema):
        return _ANY
    match found:
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
            return frozenset[str]().union(
                *(_kinds(index, one, implied, depth + 1) for one in variants)
            )
        case AllOfSchema(parts=parts) if depth < 8:
            return _ANY.intersection(*(_kinds(index, one, implied, depth + 1) for one in parts))
    return _ANY


def _kind(value: SpecValue) -> str:
    return "number" if value.kind == "integer" else value.kind


def values_of(index: SchemaIndex, schema: Schema, depth: int = 0) -> frozenset[SpecValue]:
    """All values that fit, where they are listed texts and whole numbers; else none.

    Only these does Python's ``==`` tell apart as JSON does.
    """
    found: frozenset[SpecValue] = frozenset()
    match index.resolve(schema):
        case EnumSchema(values=values):
            found = frozenset(values)
        case ConstSchema(value=value):
            found = frozenset({value})
        case UnionSchema(variants=variants) if depth < 8:
            sets = [values_of(index, one, depth + 1) for one in variants]
            found = found.union(*sets) if all(sets) else found
        case AllOfSchema(parts=parts) if depth < 8:
            sets = [each for one in parts if (each := values_of(index, one, depth + 1))]
            found = sets[0].intersection(*sets[1:]) if sets else found
    return found if all(value.kind in ("string", "integer") for value in found) else frozenset()


@dataclass(frozen=True, slots=True)
class _Outline:
    """What of a schema is compared; ``required`` has the listed values of each property."""

    kinds: frozenset[str]
    values: frozenset[SpecValue]
    required: dict[SpecText, frozenset[SpecValue]]
    known: frozenset[SpecText] | None


def _outline(index: SchemaIndex, schema: Schema) -> _Outline:
    """``known`` are the only properties that a closed object has."""
    shape = index.as_object(schema)
    properties = shape.properties if shape else ()
    is_closed = shape is not None and isinstance(shape.additional, NeverSchema)
    return _Outline(
        kinds=_kinds(index, schema, implied=False),
        values=values_of(index, schema),
        required={each.name: values_of(index, each.schema) for each in properties if each.required},
        known=frozenset(each.name for each in properties) if is_closed else None,
    )


def _exclude(one: _Outline, other: _Outline) -> bool:
    shared = one.kinds & other.kinds
    if not shared:
        return True
    if one.values and other.values:
        return one.values.isdisjoint(other.values)
    if shared != {"object"}:
        return False
    return _lacks(one, other) or _lacks(other, one) or _differ(one, other)


def _lacks(closed: _Outline, other: _Outline) -> bool:
    """Whether one object forbids what the other demands."""
    return closed.known is not None and not other.required.keys() <= closed.known


def _differ(one: _Outline, other: _Outline) -> bool:
    """Whether a property that both demand has values that are never the same."""
    return any(
        values and (others := other.required.get(name)) and values.isdisjoint(others)
        for name, values in one.required.items()
    )
