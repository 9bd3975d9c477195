"""Types where a value stands: in ``lambda: T``, and in the marks of ``Annotated``.

There type checkers evaluate a type like any expression, and refuse what they take in annotations:
mypy a generic alias with its argument (``OpenStr[Size]``), pyright ``|`` beside an ``Annotated``.
``Typed[T]`` is a type application to them, and ``T`` itself at run time.
"""

from __future__ import annotations

from collections.abc import Callable

from specwright.plan import symbols
from specwright.plan.expressions import (
    Alternatives,
    Call,
    Expression,
    Mapping,
    Subscript,
    Symbol,
)

_TYPED = symbols.runtime("Typed")


def as_value(annotation: Expression, is_special: Callable[[Symbol], bool]) -> Expression:
    """A type as an expression that type checkers take as a value.

    ``is_special`` tells the names that stand for something in ``Annotated``.
    """
    if _is_taken(annotation, is_special):
        return annotation
    return Subscript(_TYPED, (annotation,))


def mark_of_types(mark: Call) -> Call:
    """A mark whose types are all taken as values; what a name stands for is not looked at."""
    positional = tuple(_argument(each) for each in mark.positional)
    keywords = tuple((name, _argument(each)) for name, each in mark.keywords)
    return Call(mark.function, positional, keywords)


def is_special(annotation: Expression) -> bool:
    """Whether a name for this type is in effect an ``Annotated``."""
    match annotation:
        case Subscript(base=base):
            return base == symbols.ANNOTATED or _is_runtime(base)
        case Symbol():
            return _is_runtime(annotation)
    return False


def _argument(argument: Expression) -> Expression:
    match argument:
        case Mapping(items=items):
            return Mapping(tuple((key, _argument(value)) for key, value in items))
        case Alternatives() | Subscript():
            return as_value(argument, _may_be_special)
    return argument


def _may_be_special(symbol: Symbol) -> bool:
    return symbol.module.startswith(f"{symbols.MODELS}.")


def _is_taken(annotation: Expression, is_special_name: Callable[[Symbol], bool]) -> bool:
    match annotation:
        case Alternatives(members=members):
            return all(_is_operand(each, is_special_name) for each in members)
        case Subscript(base=base, arguments=arguments) if base == symbols.ANNOTATED:
            return not _applies_alias(arguments[0])
    return not _applies_alias(annotation)


def _is_operand(member: Expression, is_special_name: Callable[[Symbol], bool]) -> bool:
    """Whether ``|`` may stand beside it."""
    if isinstance(member, Symbol):
        return not (_is_runtime(member) or is_special_name(member))
    return not is_special(member)


def _applies_alias(annotation: Expression) -> bool:
    """Whether a generic alias of ours has its argument here, outside of a real class."""
    match annotation:
        case Alternatives(members=members):
            return any(map(_applies_alias, members))
        case Subscript(base=base, arguments=arguments):
            return _is_runtime(base) or (base == symbols.ANNOTATED and _applies_alias(arguments[0]))
    return False


def _is_runtime(expression: Expression) -> bool:
    return isinstance(expression, Symbol) and expression.module == symbols.RUNTIME_CLIENT
