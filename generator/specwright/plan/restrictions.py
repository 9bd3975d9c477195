"""What a schema demands and its type can't say, as marks that strict mode reads.

A restriction is told where it reads well: beside a type in ``Annotated``, and, if it only speaks
of names, in the header of a class. What would need a class for a condition alone is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specwright.ir.schema import (
    AlsoRestriction,
    AnySchema,
    ClosedRestriction,
    ContainsRestriction,
    DependentRequiredRestriction,
    IfRestriction,
    MapSchema,
    NeverSchema,
    NotRestriction,
    ObjectSchema,
    PatternPropertyRestriction,
    PropertyNamesRestriction,
    RefSchema,
    Restriction,
    Schema,
    SelectingRestriction,
    UnevaluatedRestriction,
    UnionMode,
    UnionSchema,
)
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.conjunction import typed_parts
from specwright.plan.expressions import Call, Expression, Literal, Mapping, Sequence
from specwright.plan.leaf_types import Form, marked
from specwright.plan.naming import Identifier
from specwright.plan.place import Lowerer, Place
from specwright.plan.unions import unmarked


def restricted(lowering: Lowerer, schema: Schema, found: Expression, place: Place) -> Expression:
    """A type with all marks; a class has those of its names in its header already."""
    if place.form is not Form.MODEL:
        return found
    is_class = not isinstance(schema, RefSchema) and lowering.index.as_object(schema) is not None
    for restriction in schema.restrictions:
        if not (is_class and _of_names(restriction)):
            beside = _typed(lowering, schema, restriction)
            for mark in _marks(lowering, beside, place):
                found = found if _says_nothing(mark, found) else marked(found, mark)
    patterns = [e for e in schema.restrictions if isinstance(e, PatternPropertyRestriction)]
    if patterns and isinstance(schema, MapSchema):
        found = marked(found, _name_patterns(lowering, schema, patterns, place))
    return found


def _says_nothing(mark: Call, found: Expression) -> bool:
    """Whether a value of the type fits what is demanded in any case."""
    return mark.positional == (unmarked(found),) and mark.function == symbols.runtime("Fits")


def _typed(lowering: Lowerer, schema: Schema, restriction: Restriction) -> Restriction:
    """A restriction whose types go without saying, as the schema around it says them."""

    def said(inner: Schema) -> Schema:
        return typed_parts(lowering.index.resolve, (schema, inner))[1]

    match restriction:
        case NotRestriction(schema=inner):
            return replace(restriction, schema=said(inner))
        case PropertyNamesRestriction(schema=inner):
            return replace(restriction, schema=replace(inner, implied=False))
        case IfRestriction(condition=condition, then=then, otherwise=otherwise):
            return replace(
                restriction,
                condition=said(condition),
                then=said(then) if then else None,
                otherwise=said(otherwise) if otherwise else None,
            )
    return restriction


def name_rules(shape: ObjectSchema) -> tuple[Expression, ...]:
    """The marks for the header of a class."""
    return tuple(mark for each in shape.restrictions for mark in _of_names(each))


def is_closed(shape: ObjectSchema) -> bool:
    """Whether an object has no members but those that are named."""
    if any(isinstance(each, ClosedRestriction) for each in shape.restrictions):
        return False  # which says more
    return isinstance(shape.additional, NeverSchema) or any(
        isinstance(each, UnevaluatedRestriction)
        and each.of == "properties"
        and isinstance(each.schema, NeverSchema)
        for each in shape.restrictions
    )


def _of_names(restriction: Restriction) -> tuple[Call, ...]:
    match restriction:
        case SelectingRestriction(mode=mode, variants=variants):
            if not all(map(_only_names, variants)):
                return ()
            kind = "RequiresOne" if mode is UnionMode.ONE_OF else "RequiresAny"
            return (Call(symbols.runtime(kind), tuple(map(_required, variants))),)
        case DependentRequiredRestriction(name=name, required=required):
            beside = ((_WITH, Literal(name)),)
            return (Call(symbols.runtime("Requires"), (_list(required),), beside),)
        case ClosedRestriction(names=names):
            return (Call(symbols.runtime("Only"), (_list(names),)),)
        case IfRestriction(condition=condition, then=then, otherwise=None) if then is not None:
            one, more = _only_required(condition), _only_required(then)
            if len(one) == 1 and more:
                beside = ((_WITH, Literal(one[0])),)
                return (Call(symbols.runtime("Requires"), (_list(more),), beside),)
    return ()


_WITH = Identifier("beside")


def _only_names(variant: Schema) -> bool:
    return (
        isinstance(variant, ObjectSchema)
        and not variant.restrictions
        and variant.additional is None
    )


def _only_required(schema: Schema) -> tuple[SpecText, ...]:
    """The names that a schema demands, if it demands nothing else."""
    if not isinstance(schema, ObjectSchema) or not _only_names(schema):
        return ()
    named = schema.properties
    plain = all(each.required and isinstance(each.schema, AnySchema) for each in named)
    is_free = schema.min_properties is None and schema.max_properties is None
    return tuple(each.name for each in named) if plain and is_free and schema.implied else ()


def _required(variant: Schema) -> Expression:
    assert isinstance(variant, ObjectSchema)
    return _list(tuple(each.name for each in variant.properties))


def _list(names: tuple[SpecText, ...]) -> Expression:
    return Sequence(tuple(map(Literal, names)), is_list=True)


def _marks(lowering: Lowerer, restriction: Restriction, place: Place) -> Iterator[Call]:
    yield from _of_names(restriction)
    match restriction:
        case NotRestriction(schema=schema):
            if (refused := _type(lowering, schema, place, "Not")) is not None:
                yield Call(symbols.runtime("Not"), (refused,))
        case AlsoRestriction(schema=schema):
            yield Call(symbols.runtime("Fits"), (lowering.type_of(schema, place),))
        case IfRestriction():
            yield from _if(lowering, restriction, place)
        case ContainsRestriction(schema=schema, minimum=minimum, maximum=maximum):
            if (item := _type(lowering, schema, place, "Contained")) is not None:
                counts = {"at_least": minimum, "at_most": maximum}
                yield Call(symbols.runtime("Contains"), (item,), _given(counts))
        case PropertyNamesRestriction(schema=schema):
            if (name := _type(lowering, schema, place, "Name")) is not None:
                yield Call(symbols.runtime("Names"), (name,))


def _if(lowering: Lowerer, restriction: IfRestriction, place: Place) -> Iterator[Call]:
    condition = _type(lowering, restriction.condition, place, "If")
    branches = {
        name: None if schema is None else _type(lowering, schema, place, name.capitalize())
        for name, schema in (("then", restriction.then), ("otherwise", restriction.otherwise))
    }
    wanted = (restriction.then is not None) + (restriction.otherwise is not None)
    found = tuple((Identifier(name), each) for name, each in branches.items() if each is not None)
    if condition is not None and found and len(found) == wanted:
        yield Call(symbols.runtime("If"), (condition,), found)


def _type(lowering: Lowerer, schema: Schema, place: Place, name: str) -> Expression | None:
    """The type of a schema inside of a restriction; None if it needed a class of its own."""
    if not isinstance(schema, RefSchema) and lowering.index.holds_objects(schema):
        return None
    return lowering.type_of(schema, place.inside(name))


def _given(values: dict[str, int | None]) -> tuple[tuple[Identifier, Expression], ...]:
    return tuple(
        (Identifier(name), Literal(value)) for name, value in values.items() if value is not None
    )


def _name_patterns(
    lowering: Lowerer,
    schema: MapSchema,
    patterns: list[PatternPropertyRestriction],
    place: Place,
) -> Call:
    """``NamePatterns({"^x_": int}, rest=str)`` (JSON Schema 2020-12 core, 10.3.2.2)."""
    inside = place.inside("Value")
    table = Mapping(
        tuple((Literal(each.pattern), lowering.type_of(each.schema, inside)) for each in patterns)
    )
    rest = _rest(lowering, schema, len(patterns), inside)
    keywords = () if rest == symbols.ANY else ((Identifier("rest"), rest),)
    return Call(symbols.runtime("NamePatterns"), (table,), keywords)


def _rest(lowering: Lowerer, schema: MapSchema, patterns: int, place: Place) -> Expression:
    """What members are whose names no pattern speaks of: the alternative after the patterns'."""
    values = schema.values
    if isinstance(values, UnionSchema) and values.pointer.endswith("/patternProperties"):
        if len(values.variants) > patterns:
            return lowering.type_of(values.variants[-1], place)
        return symbols.runtime("Forbidden")
    if patterns == 1 and values.pointer != schema.pointer:
        return symbols.runtime("Forbidden")
    return symbols.ANY
