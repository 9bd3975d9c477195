"""Example values of scalars: made from format, pattern and bounds."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor

from specwright.ir.schema import (
    BooleanSchema,
    IntegerSchema,
    NumberSchema,
    Schema,
    StringSchema,
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
            return Literal(_whole(schema) + variation * int(schema.multiple_of or 1))
        case NumberSchema():
            return Literal(_number(schema))
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


def _whole(schema: IntegerSchema) -> int:
    """A small positive number, if it may be one."""
    low = _lowest(schema.minimum, schema.exclusive_minimum, step=1)
    high = _highest(schema.maximum, schema.exclusive_maximum, step=1)
    step = int(schema.multiple_of or 1)
    wanted = 1 if low is None else max(ceil(low), 1 if high is None or high >= 1 else ceil(low))
    value = ceil(wanted / step) * step
    return value if high is None or value <= high else floor(high / step) * step


def _number(schema: NumberSchema) -> float:
    low = _lowest(schema.minimum, schema.exclusive_minimum, step=0.5)
    high = _highest(schema.maximum, schema.exclusive_maximum, step=0.5)
    step = schema.multiple_of
    value = 1.5 if low is None else max(low, 1.5 if high is None or high >= 1.5 else low)
    value = value if high is None or value <= high else high
    return float(ceil(value / step) * step) if step else float(value)


def _lowest(minimum: float | None, above: float | None, *, step: float) -> float | None:
    found = [minimum] if minimum is not None else []
    if above is not None:
        found.append(above + step)
    return max(found, default=None)


def _highest(maximum: float | None, below: float | None, *, step: float) -> float | None:
    found = [maximum] if maximum is not None else []
    if below is not None:
        found.append(below - step)
    return min(found, default=None)
