"""A small closed algebra of Python expressions: annotations, defaults and calls in the output.

The plan builds these instead of strings, so that spec text stays wrapped until a door in
``render`` writes it. A :class:`Symbol` says where a name is defined; what it is called in a module
is decided for the whole module (:mod:`specwright.plan.scope`), and goes with it as :class:`Bound`.
"""

from __future__ import annotations

import collections.abc
from typing import NamedTuple, TypeAlias

from specwright.frozen import dataclass
from specwright.ir.text import SpecText, SpecValue
from specwright.plan.naming import DottedName, Identifier


class Symbol(NamedTuple):
    """A name and the module that defines it.

    ``module`` is absolute for the standard library and other packages (``datetime``), and starts
    with a dot for modules of the generated package, seen from its root (``.models.payment``).
    """

    module: str
    name: Identifier


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written: ``UUID``, ``models.Payment``."""

    text: DottedName


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal: a value of the description, or one of our own."""

    value: SpecValue | SpecText | str | bytes | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Subscript:
    """``base[argument, ...]``."""

    base: Expression
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """``a | b | c``."""

    members: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """``function(positional, name=value)``."""

    function: Expression
    positional: tuple[Expression, ...] = ()
    keywords: tuple[tuple[Identifier, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class Sequence:
    """A tuple display ``(a, b)``, or a list display ``[a, b]``."""

    items: tuple[Expression, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """``{key: value}``."""

    items: tuple[tuple[Expression, Expression], ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """``owner.name``."""

    owner: Expression
    name: Identifier


@dataclass(frozen=True, slots=True)
class Thunk:
    """``lambda: value``."""

    value: Expression


@dataclass(frozen=True, slots=True)
class Quoted:
    """An annotation written as a string: a forward reference inside of an alias."""

    value: Expression


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """An expression in a module, and what every symbol in it is called there."""

    value: Expression
    names: collections.abc.Mapping[Symbol, DottedName]


Expression: TypeAlias = (
    Symbol
    | Name
    | Literal
    | Subscript
    | Alternatives
    | Call
    | Sequence
    | Mapping
    | Attribute
    | Thunk
    | Quoted
    | Bound
)
