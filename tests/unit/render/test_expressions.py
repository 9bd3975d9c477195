"""Expressions are written so that they mean what they are."""

from __future__ import annotations

import ast

import pytest

from specwright.diagnostics import SpecwrightError
from specwright.ir.text import SpecText
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
from specwright.plan.naming import DottedName, Identifier
from specwright.render.expressions import expression_text

A, B = Name(DottedName("a")), Name(DottedName("b.c"))
ATTRIBUTE = Identifier("d")


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (B, "b.c"),
        (Literal(SpecText('say "hi"')), "'say \"hi\"'"),
        (Subscript(A, (B, Literal(None))), "a[b.c, None]"),
        (Alternatives((A, B, Literal(None))), "a | b.c | None"),
        (Subscript(Alternatives((A, B)), (A,)), "(a | b.c)[a]"),
        (Attribute(Thunk(A), ATTRIBUTE), "(lambda: a).d"),
        (Attribute(Literal(1), ATTRIBUTE), "(1).d"),
        (Attribute(Literal("1"), ATTRIBUTE), '"1".d'),
        (Call(A, (B,), ((ATTRIBUTE, Literal(True)),)), "a(b.c, d=True)"),
        (Sequence(()), "()"),
        (Sequence((A,)), "(a,)"),
        (Sequence((A, B)), "(a, b.c)"),
        (Sequence((A,), is_list=True), "[a]"),
        (Mapping(((Literal("k"), A),)), '{"k": a}'),
        (Quoted(Alternatives((A, Literal("x")))), "'a | \"x\"'"),
        (Thunk(B), "lambda: b.c"),
    ],
)
def test_expressions_as_text(expression: Expression, text: str) -> None:
    assert expression_text(expression) == text
    ast.parse(text, mode="eval")


def test_a_symbol_that_no_module_was_bound_to_is_our_fault() -> None:
    with pytest.raises(SpecwrightError, match="never bound"):
        expression_text(Subscript(A, (Symbol("uuid", Identifier("UUID")),)))
