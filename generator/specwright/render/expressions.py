"""Expressions as Python text. Layout is the formatter's: everything is written on one line."""

from __future__ import annotations

import collections.abc
from typing import TypeAlias, assert_never

from specwright.diagnostics import SpecwrightError
from specwright.plan.expressions import (
    Alternatives,
    Attribute,
    Bound,
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
from specwright.plan.naming import DottedName
from specwright.render.doors import python_literal

Names: TypeAlias = collections.abc.Mapping[Symbol, DottedName]
"""What symbols are called in a module."""


_NO_NAMES: Names = {}


def expression_text(expression: Expression, names: Names = _NO_NAMES) -> str:
    """The expression as it stands in code; ``names`` are those of the symbols around it.

    Raises :class:`SpecwrightError` for a :class:`Symbol` that has no name: only what is bound to
    a module is rendered.
    """
    if isinstance(expression, Symbol):  # most are one of these two: first, and without a pattern
        return _name(expression, names)
    if isinstance(expression, Literal):
        return python_literal(expression.value)
    match expression:
        case Bound(value, names):
            return expression_text(value, names)
        case Subscript(base, arguments):
            return f"{_operand(base, names)}[{_joined(arguments, names)}]"
        case Alternatives(members):
            return " | ".join([_operand(member, names) for member in members])
        case Call():
            return _call(expression, names)
        case Name(text):
            return text
        case Sequence(items, is_list):
            return _sequence(items, is_list, names)
        case Mapping(entries):
            return _mapping(entries, names)
        case Attribute(owner, name):
            return f"{_operand(owner, names)}.{name}"
        case Thunk(value):
            return f"lambda: {expression_text(value, names)}"
        case Quoted(value):
            return python_literal(expression_text(value, names))
        case _:
            assert_never(expression)


def _name(symbol: Symbol, names: Names) -> str:
    found = names.get(symbol)
    if found is None:
        raise SpecwrightError(f"the name {symbol.name} was never bound to a module")
    return found


def _joined(expressions: tuple[Expression, ...], names: Names) -> str:
    return ", ".join([expression_text(each, names) for each in expressions])


def _operand(expression: Expression, names: Names) -> str:
    """In parentheses where a dot, a bracket or a bar would bind more tightly than its parts."""
    if isinstance(expression, Bound):
        return _operand(expression.value, expression.names)
    text = expression_text(expression, names)
    if isinstance(expression, (Symbol, Name)):
        return text
    is_number = isinstance(expression, Literal) and not text.startswith(('"', "'", "N", "T", "F"))
    if is_number or isinstance(expression, (Alternatives, Thunk)):
        return f"({text})"
    return text


def _call(call: Call, names: Names) -> str:
    arguments = [expression_text(each, names) for each in call.positional]
    arguments += [f"{name}={expression_text(value, names)}" for name, value in call.keywords]
    return f"{_operand(call.function, names)}({', '.join(arguments)})"


def _sequence(items: tuple[Expression, ...], is_list: bool, names: Names) -> str:
    """A display; a tuple of one item needs its comma."""
    if is_list:
        return f"[{_joined(items, names)}]"
    return f"({_joined(items, names)}{',' if len(items) == 1 else ''})"


def _mapping(entries: tuple[tuple[Expression, Expression], ...], names: Names) -> str:
    rows = (
        f"{expression_text(key, names)}: {expression_text(value, names)}" for key, value in entries
    )
    return f"{{{', '.join(rows)}}}"
