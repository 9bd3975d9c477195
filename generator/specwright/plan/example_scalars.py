"""Example values of scalars: made from format, pattern and bounds."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from specwright.ir.schema import (
    BooleanSchema,
    IntegerSchema,
    Number,
    NumberSchema,
    Schema,
    StringSchema,
    exact,
)
from specwright.ir.text import SpecText
from specwright.plan.expressions import Literal
from specwright.plan.naming import raw_pattern

_BINARY = SpecText("binary")
_BY_FORMAT = {
    SpecText("uuid"): "4cf085a7-c196-4f07-a543-97c50ec6e8b2",
    SpecText("date"): "2026-01-31",
    SpecText("date-time"): "2026-01-31T12:00:00Z",
    SpecText("time"): "12:00:00Z",
    SpecText("duration"): "P1D",
    SpecText("email"): "someone@example.com",
    SpecText("uri"): "https://example.com",
    SpecText("url"): "https://example.com",
    SpecText("ipv4"): "192.0.2.1",
    SpecText("ipv6"): "2001:db8::1",
    SpecText("hostname"): "example.com",
    SpecText("byte"): "dGV4dA==",
}
ANY_TEXT = Literal("text")
"""What stands for a text of which nothing is known."""
_BASE64 = SpecText("base64")
_LONGEST = 200
"""Characters of a text that is made longer because it has to be."""


def scalar_example(schema: Schema, variation: int = 0) -> Literal:
    """A value that fits a scalar's own keywords; None for what is no scalar.

    ``variation`` counts the values that have to differ, where a text or number can.
    """
    match schema:
        case StringSchema():
            return _text(schema, variation)
        case IntegerSchema():
            step = int(schema.multiple_of or 1)
            return Literal(floor(_number(schema, wanted="1", gap="1")) + variation * step)
        case NumberSchema():
            return Literal(_as_float(_number(schema, wanted="1.5", gap="0.5")))
        case BooleanSchema():
            return Literal(True)
    return Literal(None)


def _text(schema: StringSchema, variation: int) -> Literal:
    if schema.format == _BINARY:
        return Literal("...")
    if schema.pattern and (matching := _matching(schema.pattern, variation)) is not None:
        return Literal(matching)
    made = _BY_FORMAT.get(schema.format, "text") if schema.format else "text"
    if schema.content_encoding == _BASE64:
        made = _BY_FORMAT[SpecText("byte")]
    if variation:
        made = _varied(made, variation)
    padded = made.ljust(min(schema.min_length or 0, _LONGEST), "x")
    return Literal(padded[: schema.max_length] if schema.max_length is not None else padded)


def _varied(text: str, variation: int) -> str:
    """Another text of the same format: another digit or name in it, or a number at its end."""
    if "example" in text:
        return text.replace("example", f"example{variation}")
    if text[0].isdigit() and text[:4] != "2026":
        return f"{variation % 10}{text[1:]}"
    return text.replace("2026", str(2026 + variation)) if "2026" in text else f"{text}{variation}"


@lru_cache(maxsize=4096)
def _matching(pattern: SpecText, variation: int) -> SpecText | None:
    """A text that matches; still the description's, for it may hold pieces of the pattern."""
    # Here, for few descriptions have patterns, and the stub servers' module brings others along.
    from specwright.runtime.stub.patterns import UnsupportedPattern, matching_text

    try:
        return SpecText(matching_text(raw_pattern(pattern), variation=variation))
    except UnsupportedPattern:
        return None


def _number(schema: IntegerSchema | NumberSchema, wanted: str, gap: str) -> Fraction:
    """The number next to what is wanted that is within the bounds, and a multiple if it has to be.

    ``gap`` keeps it away from exclusive bounds. Fractions, for bounds may be beyond all floats.
    """
    low = _bound(schema.minimum, schema.exclusive_minimum, Fraction(gap), max)
    high = _bound(schema.maximum, schema.exclusive_maximum, -Fraction(gap), min)
    if low is not None and high is not None and low > high:
        low = high = (low + high) / 2  # the same from both ends: between exclusive bounds
    value = Fraction(wanted) if low is None else max(Fraction(wanted), low)
    value = value if high is None else min(value, high)
    if not schema.multiple_of:
        return value
    step = exact(schema.multiple_of)
    above = ceil(value / step) * step
    return above if high is None or above <= high else floor(value / step) * step


def _bound(
    inclusive: Number | None,
    exclusive: Number | None,
    gap: Fraction,
    stricter: Callable[[list[Fraction]], Fraction],
) -> Fraction | None:
    found = [] if inclusive is None else [exact(inclusive)]
    found += [] if exclusive is None else [exact(exclusive) + gap]
    return stricter(found) if found else None


def _as_float(number: Fraction) -> float:
    """A multiple next to the greatest float may be beyond it."""
    try:
        return float(number)
    except OverflowError:
        return 0.0
