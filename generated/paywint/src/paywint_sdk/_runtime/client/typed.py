"""``Typed[T]``: a type that stands where a value is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

_T = TypeVar("_T")


class Typed(Generic[_T]):
    """``lambda: Typed[OpenStr[Size] | None]``: what is in the brackets, at run time.

    Type checkers evaluate an expression like any other there, and know neither ``|``
    beside ``Annotated`` nor an alias with its argument; in brackets they read types.
    """

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item):
            return item
