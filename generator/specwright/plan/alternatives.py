"""A property that several alternatives of a union name, as one property of an object."""

from __future__ import annotations

from dataclasses import replace

from specwright.ir.schema import (
    BooleanSchema,
    ConstSchema,
    EnumSchema,
    Property,
    RefSchema,
    Schema,
    StringSchema,
    UnionSchema,
)
from specwright.ir.text import SpecValue


def either(earlier: Property | None, later: Property, union: UnionSchema) -> Property:
    """The property with any of the types that the alternatives give it, and optional."""
    if earlier is None or _same_type(earlier.schema, later.schema):
        return replace(earlier or later, required=False)
    known = earlier.schema
    values = {value: None for schema in (known, later.schema) for value in _values(schema)}
    if _values(known) and _values(later.schema):
        merged = EnumSchema(
            at=known.at,
            pointer=known.pointer,
            description=known.description,
            values=tuple(values),
        )
        return Property(name=later.name, schema=merged, required=False)
    is_ours = isinstance(known, UnionSchema) and known.pointer == union.pointer
    variants = known.variants if isinstance(known, UnionSchema) and is_ours else (known,)
    if any(_same_type(each, later.schema) for each in variants):
        return earlier
    schema = UnionSchema(
        at=union.at,
        pointer=union.pointer,
        description=known.description,
        mode=union.mode,
        variants=(*variants, later.schema),
    )
    return Property(name=later.name, schema=schema, required=False)


def _values(schema: Schema) -> tuple[SpecValue, ...]:
    """The values of a closed list; none for any other schema."""
    match schema:
        case EnumSchema(values=values):
            return values
        case ConstSchema(value=value):
            return (value,)
    return ()


def _same_type(one: Schema, other: Schema) -> bool:
    """Whether two schemas that are not closed lists surely have one Python type."""
    match one, other:
        case RefSchema(target=target), RefSchema(target=same):
            return target == same
        case StringSchema(), StringSchema():
            return _text_rules(one) == _text_rules(other)
        case BooleanSchema(), BooleanSchema():
            return True
    return type(one) is type(other) and one == replace(other, at=one.at, pointer=one.pointer)


def _text_rules(schema: StringSchema) -> tuple[object, ...]:
    return (schema.format, schema.pattern, schema.min_length, schema.max_length)
