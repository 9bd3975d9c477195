"""Annotations in quotes, for types that are named before they are there."""

from __future__ import annotations

from specwright.plan.expressions import Expression, Literal, Quoted
from specwright.plan.scope import parts_of, symbols_in


def quoted(annotation: Expression) -> Expression:
    """The annotation in quotes if it names a definition of the package, else as it is.

    Text of the description never stands in quotes that Python evaluates again, so that an
    annotation with a literal of the description in it is left as it is as well.
    """
    names_definition = any(symbol.module.startswith(".") for symbol, _ in symbols_in(annotation))
    return (
        Quoted(annotation) if names_definition and not has_spec_literal(annotation) else annotation
    )


def has_spec_literal(expression: Expression) -> bool:
    """Whether a value of the description stands anywhere in the expression."""
    if isinstance(expression, Literal):
        return not isinstance(expression.value, str | int | float | bool | None)
    return any(has_spec_literal(part) for part in parts_of(expression))
