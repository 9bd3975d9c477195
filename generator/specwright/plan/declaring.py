"""Declaring the arguments of one method: every name once, what is required before the rest."""

from __future__ import annotations

from specwright.ir.schema import Schema
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.expressions import Alternatives, Expression, Literal
from specwright.plan.naming import RESERVED_ARGUMENTS, Identifier, NameAllocator
from specwright.plan.schema_index import SchemaIndex
from specwright.plan.unions import union_of
from specwright.plan.views import ArgumentView

_NOT_GIVEN = symbols.runtime("NOT_GIVEN")


def argument_names() -> NameAllocator:
    """The scope that all arguments of a method share."""
    return NameAllocator(RESERVED_ARGUMENTS)


def argument(
    name: Identifier,
    annotation: Expression,
    *,
    required: bool,
    positional: bool = False,
    doc: SpecText | None,
    only: Expression | None = None,
    deprecated: bool = False,
) -> ArgumentView:
    """An argument; one that is not required has ``NOT_GIVEN`` as its default.

    ``only`` is the one value that a required argument can have.
    """
    optional = Alternatives((*_members(annotation), symbols.runtime("NotGiven")))
    return ArgumentView(
        name=name,
        annotation=annotation if required else optional,
        default=only if required else _NOT_GIVEN,
        keyword_only=not positional,
        doc=doc,
        deprecated=deprecated,
    )


def only_value(index: SchemaIndex, schema: Schema) -> Expression | None:
    """What can be nothing else, which nobody should have to write."""
    value = index.only_value(schema)
    return None if value is None else Literal(value)


def is_fixed(view: ArgumentView) -> bool:
    """Whether an argument has the one value that it can have as its default."""
    return view.default is not None and view.default != _NOT_GIVEN


def in_order(arguments: list[ArgumentView]) -> tuple[ArgumentView, ...]:
    """Positional ones first, then what is required; stable otherwise."""
    return tuple(sorted(arguments, key=lambda each: (each.keyword_only, each.default is not None)))


def merged(forms: list[tuple[ArgumentView, ...]]) -> list[ArgumentView]:
    """The arguments of a method with several forms: required is what all of them require."""
    if len(forms) == 1:
        return list(forms[0])
    found: dict[Identifier, list[ArgumentView]] = {}
    for form in forms:
        for each in form:
            found.setdefault(each.name, []).append(each)
    return [_merged(each, everywhere=len(each) == len(forms)) for each in found.values()]


def _merged(same: list[ArgumentView], *, everywhere: bool) -> ArgumentView:
    first = same[0]
    required = everywhere and all(each.default is None for each in same)
    given = union_of(_without_not_given(each.annotation) for each in same)
    return argument(
        first.name,
        given,
        required=required,
        doc=next((each.doc for each in same if each.doc), None),
        deprecated=all(each.deprecated for each in same),
    )


def _without_not_given(annotation: Expression) -> Expression:
    members = [each for each in _members(annotation) if each != symbols.runtime("NotGiven")]
    return Alternatives(tuple(members)) if len(members) > 1 else members[0]


def _members(annotation: Expression) -> tuple[Expression, ...]:
    return annotation.members if isinstance(annotation, Alternatives) else (annotation,)
