"""Expressions as Python text. Layout is the formatter's: everything is written on one line."""

from __future__ import annotations

from typing import assert_never

from specwright.diagnostics import SpecwrightError
from specwright.plan.expressions import (
    Alternatives,
    Attribute,
    Call,
    Expression,
    Literal,
    Mapping,
    Name,
    Quoted,
    Sequence,
    Subscript,
    Symbol,
    Thunk,
)
from specwright.render.doors import python_literal


def expression_text(expression: Expression) -> str:
    """The expression as it stands in code.

    Raises :class:`SpecwrightError` for a :class:`Symbol`: only bound modules are rendered.
    """
    if isinstance(expression, Name):  # most are one of these two: first, and without a pattern
        return expression.text
    if isinstance(expression, Literal):
        return python_literal(expression.value)
    match expression:
        case Subscript(base, arguments):
            return f"{_operand(base)}[{_joined(arguments)}]"
        case Alternatives(members):
            return " | ".join(map(_operand, members))
        case Call():
            return _call(expression)
        case Sequence(items, is_list):
            return _sequence(items, is_list)
        case Mapping(entries):
            return _mapping(entries)
        case Attribute(owner, name):
            return f"{_operand(owner)}.{name}"
        case Thunk(value):
            return f"lambda: {expression_text(value)}"
        case Quoted(value):
            return python_literal(expression_text(value))
        case Symbol():
            raise SpecwrightError(f"the name {expression.name} was never bound to a module")
        case _:
            assert_never(expression)


def _joined(expressions: tuple[Expression, ...]) -> str:
    return ", ".join(map(expression_text, expressions))


def _operand(expression: Expression) -> str:
    """In parentheses where a dot, a bracket or a bar would bind more tightly than its parts."""
    text = expression_text(expression)
    if isinstance(expression, Name):
        return text
    is_number = isinstance(expression, Literal) and not text.startswith(('"', "'", "N", "T", "F"))
    if is_number or isinstance(expression, (Alternatives, Thunk)):
        return f"({text})"
    return text


def _call(call: Call) -> str:
    arguments = [expression_text(each) for each in call.positional]
    arguments += [f"{name}={expression_text(value)}" for name, value in call.keywords]
    return f"{_operand(call.function)}({', '.join(arguments)})"


def _sequence(items: tuple[Expression, ...], is_list: bool) -> str:
    """A display; a tuple of one item needs its comma."""
    if is_list:
        return f"[{_joined(items)}]"
    return f"({_joined(items)}{',' if len(items) == 1 else ''})"


def _mapping(entries: tuple[tuple[Expression, Expression], ...]) -> str:
    rows = (f"{expression_text(key)}: {expression_text(value)}" for key, value in entries)
    return f"{{{', '.join(rows)}}}"
