"""A parent with a discriminator as the union of its subtypes, and itself for all other values."""

from __future__ import annotations

from specwright.ir.schema import Discriminator
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Literal, Mapping, Subscript, Symbol
from specwright.plan.naming import Identifier
from specwright.plan.place import Lowerer
from specwright.plan.unions import union_of

MAX_SUBTYPES = 100
"""Most subtypes that a parent is read as: every one of them is built when one of them is needed."""


def usable_tags(
    lowering: Lowerer, discriminator: Discriminator, parent: Symbol
) -> tuple[tuple[Literal, Symbol], ...]:
    """The values that mean a class other than the parent, which stands for all the rest."""
    found = [(Literal(tag), lowering.tag_target(target)) for tag, target in discriminator.mapping]
    return tuple(
        (tag, target) for tag, target in found if isinstance(target, Symbol) and target != parent
    )


def received_subtypes(
    discriminator: Discriminator, tags: tuple[tuple[Literal, Symbol], ...], parent: Symbol
) -> Expression:
    """``Annotated[Cat | Dog | Pet, OneOf("kind", {"cat": Cat, "dog": Dog}, otherwise=Pet)]``."""
    marker = Call(
        symbols.runtime("OneOf"),
        (Literal(discriminator.property_name), Mapping(tags)),
        ((Identifier("otherwise"), parent),),
    )
    union = union_of([*(target for _, target in tags), parent])
    return Subscript(symbols.ANNOTATED, (union, marker))
