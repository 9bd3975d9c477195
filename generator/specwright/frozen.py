"""Dataclasses that are frozen for whoever checks types, and cheap to make at run time.

A run makes hundreds of thousands of small values. ``frozen=True`` has each of their attributes
set through ``object.__setattr__``, which was an eighth of the whole time. mypy and pyright refuse
an assignment to a frozen attribute before the code ever runs; this decorator leaves it to them.
Equality, hashes, slots and ``replace`` are those of a frozen dataclass.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

Class = TypeVar("Class", bound=type)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, eq: bool = True, **options: bool) -> Callable[[Class], Class]:
        """:func:`dataclasses.dataclass` without the guard of ``frozen``, which is required."""
        assert frozen, "an ordinary dataclass is imported from where it is defined"
        return dataclasses.dataclass(eq=eq, unsafe_hash=eq, **options)


__all__ = ["dataclass"]
