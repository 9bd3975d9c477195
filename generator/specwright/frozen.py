"""Dataclasses that are frozen for whoever checks types, and cheap to define and to make.

A run makes hundreds of thousands of small values. ``frozen=True`` has each of their attributes
set through ``object.__setattr__``, which was an eighth of the whole time. mypy and pyright refuse
an assignment to a frozen attribute before the code ever runs; this decorator leaves it to them.

A run also defines some 150 such classes before it does anything. ``dataclasses`` compiles four
methods for each; here only ``__init__`` is compiled, and the others go by the values of all fields.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

Class = TypeVar("Class", bound=type)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool, eq: bool = True, repr: bool = True, **options: bool
    ) -> Callable[[Class], Class]:
        """:func:`dataclasses.dataclass` without the guard of ``frozen``, which is required."""
        assert frozen, "an ordinary dataclass is imported from where it is defined"

        def made(cls: Class) -> Class:
            cls = dataclasses.dataclass(eq=False, repr=False, **options)(cls)
            names = [field.name for field in dataclasses.fields(cls)]
            if repr:
                cls.__repr__ = _repr_of(names)
            if eq:
                cls.__eq__, cls.__hash__ = _comparison_of(names)
            return cls

        return made


def _repr_of(names: list[str]) -> Callable[[object], str]:
    def as_text(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({values})"

    return as_text


def _comparison_of(
    names: list[str],
) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    """``__eq__`` and ``__hash__``: values of one class are equal if all of their fields are."""
    values: Callable[[Any], object] = attrgetter(*names) if names else lambda self: ()

    def is_equal(self: object, other: object) -> bool:
        return self.__class__ is other.__class__ and bool(values(self) == values(other))

    return is_equal, lambda self: hash(values(self))


__all__ = ["dataclass"]
