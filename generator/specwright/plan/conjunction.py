"""Schemas that hold together: the parts of an ``allOf`` (JSON Schema 2020-12 core, 10.2.1.1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from specwright.ir.schema import (
    AllOfSchema,
    AlsoRestriction,
    AnySchema,
    ArraySchema,
    ClosedRestriction,
    EnumSchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    Property,
    Schema,
    SelectingRestriction,
    TupleSchema,
    UnionMode,
    UnionSchema,
)
from specwright.ir.text import SpecText

Resolve = Callable[[Schema], Schema]


def typed_parts(resolve: Resolve, parts: Sequence[Schema]) -> tuple[Schema, ...]:
    """The parts; what one of them implies, another may say.

    ``{type: string}`` beside ``{maxLength: 3}`` leaves nothing open.
    """
    said = [type(one) for one in map(resolve, parts) if not one.implied]
    return tuple(
        (
            replace(part, implied=False)
            if part.implied and any(issubclass(one, type(part)) for one in said)
            else part
        )
        for part in parts
    )


def both(resolve: Resolve, earlier: Property | None, later: Property) -> Property:
    """One property named by two parts: the type of the one that says more, and what both demand.

    The later one is taken to say more, if it names a type.
    """
    if earlier is None:
        return later
    required = earlier.required or later.required
    one, other = typed_parts(resolve, (earlier.schema, later.schema))
    if isinstance(one, ObjectSchema) and isinstance(other, ObjectSchema):
        return Property(name=later.name, schema=_one_object(one, other), required=required)
    says_less = isinstance(other, AnySchema) or (other.implied and not resolve(one).implied)
    kept, beside = (one, other) if says_less else (other, one)
    if not isinstance(beside, AnySchema) and not _needs_name(beside):
        demanded = AlsoRestriction(at=beside.at, schema=beside)
        kept = replace(kept, restrictions=(*kept.restrictions, demanded))
    return Property(name=later.name, schema=kept, required=required)


def _one_object(one: ObjectSchema, other: ObjectSchema) -> AllOfSchema:
    """Two objects that are written inline are one class."""
    return AllOfSchema(
        at=other.at,
        pointer=other.pointer,
        title=other.title or one.title,
        description=other.description or one.description,
        deprecated=one.deprecated or other.deprecated,
        read_only=one.read_only or other.read_only,
        write_only=one.write_only or other.write_only,
        implied=True,
        parts=(one, other),
    )


def _needs_name(schema: Schema) -> bool:
    """Whether a schema that is written inline has, or may have, a definition of its own."""
    match schema:
        case ObjectSchema() | EnumSchema() | AllOfSchema() | UnionSchema():
            return True
        case ArraySchema(items=items):
            return _needs_name(items)
        case TupleSchema(items=first):
            return any(map(_needs_name, first))
        case MapSchema(values=values):
            return _needs_name(values)
    return False


def closed_part(part: ObjectSchema, names: set[SpecText]) -> tuple[ClosedRestriction, ...]:
    """What ``additionalProperties: false`` in one part forbids of all (core, 10.3.2.3)."""
    own = tuple(each.name for each in part.properties)
    if not isinstance(part.additional, NeverSchema) or names <= set(own):
        return ()
    return (ClosedRestriction(at=part.at, names=own),)


def alternative_part(
    union: UnionSchema, variants: Sequence[ObjectSchema | None]
) -> tuple[SelectingRestriction, ...]:
    """What alternatives in one part demand: the names that one of them requires.

    It is said that no two of them fit only if no property's type could tell them apart.
    """
    shapes = [shape for shape in variants if shape is not None]
    if len(shapes) < len(variants) or not all(map(_required, shapes)):
        return ()
    named = [each.name for shape in shapes for each in shape.properties]
    is_plain = len(set(named)) == len(named) and not any(
        shape.restrictions or shape.additional or shape.min_properties or shape.max_properties
        for shape in shapes
    )
    mode = union.mode if is_plain else UnionMode.ANY_OF
    selected = tuple(
        ObjectSchema(at=shape.at, pointer=shape.pointer, properties=_required(shape))
        for shape in shapes
    )
    return (SelectingRestriction(at=union.at, mode=mode, variants=selected),)


def _required(shape: ObjectSchema) -> tuple[Property, ...]:
    return tuple(each for each in shape.properties if each.required)
