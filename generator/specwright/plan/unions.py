"""Alternatives: plain unions, and unions that a property's value decides."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.ir.schema import Discriminator
from specwright.plan import symbols
from specwright.plan.expressions import (
    Alternatives,
    Call,
    Expression,
    Literal,
    Mapping,
    Subscript,
)
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


def tagged_union(
    lowering: Lowerer, discriminator: Discriminator, variants: tuple[Expression, ...]
) -> Expression:
    """A union read by its discriminator (OpenAPI 3.1, 4.8.25); unknown tags keep their data.

    Where a tag stands for something that is no object, the union is read like any other.
    """
    tags = [(tag, lowering.tag_target(target)) for tag, target in discriminator.mapping]
    if not tags or any(target is None for _, target in tags):
        return union_of(variants)
    choices = Mapping(tuple((Literal(tag), target) for tag, target in tags if target))
    marker = Call(symbols.runtime("OneOf"), (Literal(discriminator.property_name), choices))
    targets = [target for _, target in tags if target]
    nullable = [_NONE] if _NONE in variants else []
    union = union_of([*targets, symbols.runtime("UnknownVariant")])
    return union_of([Subscript(symbols.ANNOTATED, (union, marker)), *nullable])
