"""JSON values as JSON Schema compares them (JSON Schema 2020-12 core, 4.2.2)."""

from __future__ import annotations

import json
from collections.abc import Hashable
from decimal import Decimal
from fractions import Fraction
from typing import Final, NoReturn, TypeAlias, TypeGuard, cast

Number: TypeAlias = int | float | Decimal

GREATEST_EXPONENT: Final = 400
"""Beyond it no float goes, and exact arithmetic would take its time."""


def is_array(value: object) -> TypeGuard[list[object]]:
    """Whether a value is an array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a value is an object."""
    return isinstance(value, dict)


def is_number(value: object) -> bool:
    """Whether a value is a number; true and false are none."""
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def exact(value: Number) -> Fraction:
    """The number as its digits say: 0.1 is a tenth."""
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def is_whole(value: object) -> bool:
    """Whether a number has no fraction: 1.0 has none (core, 4.2.3)."""
    if isinstance(value, (float, Decimal)):
        return value == value // 1
    return isinstance(value, int) and not isinstance(value, bool)


def identity(value: object) -> Hashable:
    """Something that is equal for equal JSON values, and for no others.

    1 and 1.0 are equal, 1 and true are not.
    """
    if is_object(value):
        return frozenset((name, identity(member)) for name, member in value.items())
    if is_array(value):
        return tuple(identity(item) for item in value)
    if isinstance(value, (float, Decimal)):
        return exact(value)
    if isinstance(value, bool):
        return (bool, repr(value))
    return value


def plain_numbers(value: object) -> object:
    """The value with floats for decimals, as ``json.loads`` would give it."""
    if isinstance(value, Decimal):
        return float(value)
    if is_object(value):
        return {name: plain_numbers(member) for name, member in value.items()}
    if is_array(value):
        return [plain_numbers(item) for item in value]
    return value


def read_json(text: str | bytes | bytearray) -> object:
    """The value of a JSON text, with every digit of its fractions.

    Raises:
        ValueError: if it is no JSON (RFC 8259), or a number goes beyond all floats.
    """
    return cast(
        "object", json.loads(text, parse_float=_decimal, parse_constant=_no_constant)
    )


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    if value and abs(value.adjusted()) > GREATEST_EXPONENT:
        raise ValueError(f"a number with an exponent beyond {GREATEST_EXPONENT}")
    return value


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")
