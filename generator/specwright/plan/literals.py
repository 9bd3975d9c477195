"""``enum`` and ``const`` as literal types."""

from __future__ import annotations

from collections.abc import Sequence

from specwright.ir.schema import EnumSchema
from specwright.ir.text import SpecValue
from specwright.plan import symbols
from specwright.plan.expressions import Expression, Literal, Subscript
from specwright.plan.unions import union_of

_WIDER: dict[str, Expression] = {
    "number": symbols.FLOAT,
    "array": Subscript(symbols.LIST, (symbols.ANY,)),
    "object": Subscript(symbols.DICT, (symbols.STR, symbols.ANY)),
}
_OPEN = {"string": "OpenStr", "integer": "OpenInt"}


def closed_values(values: Sequence[SpecValue]) -> Expression:
    """Exactly these values: ``Literal["a", 1]``; what a literal type can't hold is widened."""
    kept = [value for value in values if value.kind not in _WIDER]
    members: list[Expression] = [_WIDER[each.kind] for each in values if each.kind in _WIDER]
    if kept:
        members.insert(0, Subscript(symbols.LITERAL, tuple(Literal(value) for value in kept)))
    return union_of(members) if members else symbols.ANY


def open_form(schema: EnumSchema, closed: Expression) -> Expression:
    """The values that the description names, and whatever the vendor adds to them later."""
    kinds = {value.kind for value in schema.values}
    if len(kinds) == 1 and (found := _OPEN.get(next(iter(kinds)))):
        return Subscript(symbols.runtime(found), (closed,))
    scalars = {"string": symbols.STR, "integer": symbols.INT}
    return union_of((closed, *(scalars[kind] for kind in sorted(kinds) if kind in scalars)))
