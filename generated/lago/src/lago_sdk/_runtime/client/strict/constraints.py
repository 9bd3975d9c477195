"""Single constraints (JSON Schema 2020-12 validation, 6.2 to 6.5) as functions.

Each gives the words for its error, or None for a value that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from typing import TypeAlias, cast

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen, MultipleOf
from pydantic.fields import FieldInfo

from ..markers import (
    Format,
    Only,
    Pattern,
    Requires,
    RequiresAny,
    RequiresOne,
    Unique,
    Values,
)
from .formats import is_format
from .json_values import Number, exact, identity
from .patterns import searching

Constraint: TypeAlias = Callable[[object], str | None]


def constraints_of(metadata: Iterable[object]) -> Iterator[Constraint]:
    """The constraints among what an annotation carries; the rest is passed over."""
    for mark in metadata:
        if isinstance(mark, FieldInfo):
            yield from constraints_of(mark.metadata)
        elif (found := _constraint(mark)) is not None:
            yield found


def _constraint(mark: object) -> Constraint | None:
    match mark:
        case Ge() | Gt() | Le() | Lt():
            return _bound(mark)
        case MultipleOf():
            return _multiple(cast("Number", mark.multiple_of))
        case MinLen():
            return at_least(mark.min_length)
        case MaxLen():
            return at_most(mark.max_length)
        case Unique():
            return _unique
        case Values():
            return _one_of(mark.values)
        case Pattern():
            return _pattern(mark.expression)
        case Format():
            return format_of(mark.name)
        case Requires():
            return _beside(mark)
        case RequiresAny():
            return _groups(mark)
        case Only():
            return _only(mark.names)
        case _:
            expression = cast("object", getattr(mark, "pattern", None))
            return _pattern(expression) if isinstance(expression, str) else None


def _bound(mark: Ge | Gt | Le | Lt) -> Constraint:
    for name in ("ge", "gt", "le", "lt"):
        if hasattr(mark, name):
            return _compared(name, cast("Number", getattr(mark, name)))
    raise TypeError(mark)


def _compared(name: str, bound: Number) -> Constraint:
    words = {"ge": "at least", "gt": "above", "le": "at most", "lt": "below"}
    limit = exact(bound)

    def check(value: object) -> str | None:
        number = exact(cast("Number", value))
        fits = {
            "ge": number >= limit,
            "gt": number > limit,
            "le": number <= limit,
            "lt": number < limit,
        }
        return None if fits[name] else f"{words[name]} {bound} is due"

    return check


def _multiple(step: Number) -> Constraint:
    exact_step = exact(step)

    def check(value: object) -> str | None:
        is_multiple = exact(cast("Number", value)) % exact_step == 0
        return None if is_multiple else f"a multiple of {step} is due"

    return check


def at_least(count: int) -> Constraint:
    """A length of at least so many characters (code points), items or members."""

    def check(value: object) -> str | None:
        found = len(cast("Sized", value))
        return None if found >= count else f"at least {count} are due, not {found}"

    return check


def at_most(count: int) -> Constraint:
    """A length of at most so many characters, items or members."""

    def check(value: object) -> str | None:
        found = len(cast("Sized", value))
        return None if found <= count else f"at most {count} are due, not {found}"

    return check


def _unique(value: object) -> str | None:
    items = [identity(item) for item in cast("list[object]", value)]
    return None if len(set(items)) == len(items) else "an item is there twice"


def _one_of(values: tuple[object, ...]) -> Constraint:
    known = {identity(value) for value in values}

    def check(value: object) -> str | None:
        return None if identity(value) in known else "none of the values that are due"

    return check


def _beside(rule: Requires) -> Constraint:
    def check(value: object) -> str | None:
        members = cast("Mapping[str, object]", value)
        if rule.beside not in members:
            return None
        missing = [name for name in rule.names if name not in members]
        return f"{missing} are due beside {rule.beside!r}" if missing else None

    return check


def _only(names: frozenset[str]) -> Constraint:
    def check(value: object) -> str | None:
        others = sorted(cast("Mapping[str, object]", value).keys() - names)
        return f"{others} may not be there" if others else None

    return check


def _groups(rule: RequiresAny) -> Constraint:
    exactly_one = isinstance(rule, RequiresOne)

    def check(value: object) -> str | None:
        members = cast("Mapping[str, object]", value)
        whole = sum(all(name in members for name in group) for group in rule.groups)
        if whole and not (exactly_one and whole > 1):
            return None
        groups = " or ".join(str(list(group)) for group in rule.groups)
        return f"{'exactly one' if exactly_one else 'one'} of {groups} is due"

    return check


def _pattern(expression: str) -> Constraint | None:
    search = searching(expression)
    if search is None:
        return None

    def check(value: object) -> str | None:
        matches = search(cast("str", value))
        return None if matches else f"does not match {expression!r}"

    return check


def format_of(name: str) -> Constraint:
    """The text has a form that RFCs describe; forms without a rule are not checked."""

    def check(value: object) -> str | None:
        return None if is_format(name, cast("str", value)) else f"no {name}"

    return check
