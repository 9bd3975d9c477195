"""Alternatives: plain unions, and unions that a property's value decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from specwright.ir.schema import Discriminator, UnionMode, UnionSchema
from specwright.plan import symbols
from specwright.plan.disjoint import are_disjoint, may_be_null
from specwright.plan.expressions import (
    Alternatives,
    Call,
    Expression,
    Literal,
    Mapping,
    Subscript,
)
from specwright.plan.leaf_types import marked
from specwright.plan.place import Lowerer

_NONE = Literal(None)


def union_of(members: Iterable[Expression]) -> Expression:
    """``a | b``, flat, each member once and ``None`` last; anything at all absorbs the rest."""
    flat: dict[Expression, None] = {}
    for member in members:
        inner = member.members if isinstance(member, Alternatives) else (member,)
        flat |= dict.fromkeys(inner)
    if symbols.ANY in flat:
        return symbols.ANY
    nullable = flat.pop(_NONE, flat) is None
    ordered = (*flat, *((_NONE,) if nullable else ()))
    return Alternatives(ordered) if len(ordered) > 1 else ordered[0]


def unmarked(annotation: Expression) -> Expression:
    """A type without what ``Annotated`` says of it, for those who only read the type."""
    match annotation:
        case Subscript(base=symbols.ANNOTATED, arguments=arguments):
            return unmarked(arguments[0])
        case Subscript(base=base, arguments=arguments):
            return Subscript(base, tuple(map(unmarked, arguments)))
        case Alternatives(members=members):
            return union_of(map(unmarked, members))
    return annotation


def alternatives(
    lowering: Lowerer, schema: UnionSchema, variants: tuple[Expression, ...]
) -> Expression:
    """A union as it is received: ``oneOf`` says that it is one where a value could fit two."""
    if schema.discriminator is not None:
        found = _tagged(lowering, schema, schema.discriminator, variants)
        if found is not None:
            return found
    union = union_of(variants)
    if schema.mode is UnionMode.ANY_OF or are_disjoint(lowering.index, schema.variants):
        return union
    repeated = _repeated(variants)
    if _NONE not in repeated and _is_null_twice(lowering, schema):
        repeated.append(_NONE)
    return _exactly_one(union, repeated)


def _is_null_twice(lowering: Lowerer, schema: UnionSchema) -> bool:
    return sum(may_be_null(lowering.index, each) for each in schema.variants) > 1


def _exactly_one(union: Expression, repeated: Sequence[Expression]) -> Expression:
    """What fits two alternatives is refused; so is what is one of them twice."""
    members = union.members if isinstance(union, Alternatives) else (union,)
    present = union_of(each for each in members if each != _NONE)
    found = present
    if isinstance(present, Alternatives):
        found = marked(present, Call(symbols.runtime("ExactlyOne")))
    found = union_of((found, _NONE)) if _NONE in members and present != _NONE else found
    for each in repeated:
        found = marked(found, Call(symbols.runtime("Not"), (each,)))
    return found


def _repeated(variants: tuple[Expression, ...]) -> list[Expression]:
    """The types that more than one alternative allows."""
    count = Counter(
        member
        for each in variants
        for member in (each.members if isinstance(each, Alternatives) else (each,))
    )
    return [member for member, times in count.items() if times > 1 and member != symbols.ANY]


def _tagged(
    lowering: Lowerer,
    schema: UnionSchema,
    discriminator: Discriminator,
    variants: tuple[Expression, ...],
) -> Expression | None:
    """A union read by its discriminator (OpenAPI 3.1, 4.8.25); unknown tags keep their data.

    None where a tag stands for something that is no object, or a variant has no tag: the union
    is read like any other.
    """
    tags = [(tag, lowering.tag_target(target)) for tag, target in discriminator.mapping]
    targets = [target for _, target in tags if target]
    if not tags or len(targets) < len(tags) or not {*targets, _NONE}.issuperset(variants):
        return None
    choices = Mapping(tuple((Literal(tag), target) for tag, target in tags if target))
    kind = "OneOf" if schema.mode is UnionMode.ONE_OF else "AnyOf"
    marker = Call(symbols.runtime(kind), (Literal(discriminator.property_name), choices))
    nullable = [_NONE] if _NONE in variants else []
    union = union_of([*targets, symbols.runtime("UnknownVariant")])
    return union_of([Subscript(symbols.ANNOTATED, (union, marker)), *nullable])
