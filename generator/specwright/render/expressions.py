"""Expressions as Python text. Layout is the formatter's: everything is written on one line."""

from __future__ import annotations

import collections.abc
from collections.abc import Callable
from typing import Any, TypeAlias

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
    return _WRITERS[type(expression)](expression, names)


def _name(symbol: Symbol, names: Names) -> str:
    found = names.get(symbol)
    if found is None:
        raise SpecwrightError(f"the name {symbol.name} was never bound to a module")
    return found


def _literal(literal: Literal, names: Names) -> str:
    return python_literal(literal.value)


def _bound(bound: Bound, names: Names) -> str:
    return expression_text(bound.value, bound.names)


def _subscript(subscript: Subscript, names: Names) -> str:
    return f"{_operand(subscript.base, names)}[{_joined(subscript.arguments, names)}]"


def _alternatives(alternatives: Alternatives, names: Names) -> str:
    return " | ".join([_operand(member, names) for member in alternatives.members])


def _attribute(attribute: Attribute, names: Names) -> str:
    return f"{_operand(attribute.owner, names)}.{attribute.name}"


def _thunk(thunk: Thunk, names: Names) -> str:
    return f"lambda: {expression_text(thunk.value, names)}"


def _quoted(quoted: Quoted, names: Names) -> str:
    return python_literal(expression_text(quoted.value, names))


def _joined(expressions: tuple[Expression, ...], names: Names) -> str:
    return ", ".join([_WRITERS[type(each)](each, names) for each in expressions])


def _operand(expression: Expression, names: Names) -> str:
    """In parentheses where a dot, a bracket or a bar would bind more tightly than its parts."""
    if isinstance(expression, Symbol):  # nearly all are one
        return _name(expression, names)
    if isinstance(expression, Bound):
        return _operand(expression.value, expression.names)
    text = expression_text(expression, names)
    is_number = isinstance(expression, Literal) and not text.startswith(('"', "'", "N", "T", "F"))
    return f"({text})" if is_number or isinstance(expression, (Alternatives, Thunk)) else text


def _call(call: Call, names: Names) -> str:
    arguments = [_WRITERS[type(each)](each, names) for each in call.positional]
    arguments += [f"{name}={_WRITERS[type(each)](each, names)}" for name, each in call.keywords]
    return f"{_operand(call.function, names)}({', '.join(arguments)})"


def _sequence(sequence: Sequence, names: Names) -> str:
    """A display; a tuple of one item needs its comma."""
    items = _joined(sequence.items, names)
    if sequence.is_list:
        return f"[{items}]"
    return f"({items}{',' if len(sequence.items) == 1 else ''})"


def _mapping(mapping: Mapping, names: Names) -> str:
    rows = (
        f"{expression_text(key, names)}: {expression_text(value, names)}"
        for key, value in mapping.items
    )
    return f"{{{', '.join(rows)}}}"


_WRITERS: dict[type[Expression], Callable[[Any, Names], str]] = {
    Symbol: _name,
    Literal: _literal,
    Name: lambda name, names: name.text,
    Bound: _bound,
    Subscript: _subscript,
    Alternatives: _alternatives,
    Call: _call,
    Sequence: _sequence,
    Mapping: _mapping,
    Attribute: _attribute,
    Thunk: _thunk,
    Quoted: _quoted,
}
"""By their types: to try one pattern after the other took longer than the writing itself."""
