"""``enum`` and ``const`` as literal types."""

from __future__ import annotations

from collections.abc import Sequence

from specwright.ir.schema import EnumSchema
from specwright.ir.text import SpecValue
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Literal, Subscript
from specwright.plan.leaf_types import marked
from specwright.plan.unions import union_of

_WIDER: dict[str, Expression] = {
    "number": symbols.FLOAT,
    "array": Subscript(symbols.LIST, (symbols.ANY,)),
    "object": Subscript(symbols.DICT, (symbols.STR, symbols.ANY)),
}
_OPEN = {"string": "OpenStr", "integer": "OpenInt"}
_OPEN_TYPES = {"string": symbols.STR, "integer": symbols.INT}


def closed_values(values: Sequence[SpecValue]) -> Expression:
    """Exactly these values: ``Literal["a", 1]``.

    What a literal type can't hold is widened, and the values are named beside the type.
    """
    kept = [value for value in values if value.kind not in _WIDER]
    members: list[Expression] = []
    for kind, wider in _WIDER.items():
        of_kind = tuple(Literal(value) for value in values if value.kind == kind)
        if of_kind:
            members.append(marked(wider, Call(symbols.runtime("Values"), of_kind)))
    if kept:
        members.insert(0, Subscript(symbols.LITERAL, tuple(Literal(value) for value in kept)))
    return union_of(members) if members else symbols.ANY


def open_form(schema: EnumSchema, closed: Expression) -> Expression:
    """The values that the description names, and whatever the vendor adds to them later."""
    kinds = {value.kind for value in schema.values}
    if len(kinds) == 1 and (found := _OPEN.get(next(iter(kinds)))):
        return Subscript(symbols.runtime(found), (closed,))
    if kinds.issuperset(_OPEN):
        return Subscript(symbols.runtime("OpenScalar"), (closed,))
    more = [_OPEN_TYPES[kind] for kind in sorted(kinds) if kind in _OPEN_TYPES]
    if not more:
        return closed
    return marked(union_of((closed, *more)), Call(symbols.runtime("OpenValues")))
