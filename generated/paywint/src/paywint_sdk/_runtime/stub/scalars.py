"""Sample strings and numbers from formats and constraints (JSON Schema validation)."""

from __future__ import annotations

import hashlib
import math
import uuid
from fractions import Fraction

from .json_values import JSON, is_number, text
from .patterns import UnsupportedPattern, matching_text

# Formats of JSON Schema 2020-12 (7.3) and of the OpenAPI format registry.
_FORMATS = {
    "date": "2024-01-15",
    "date-time": "2024-01-15T09:30:00Z",
    "time": "09:30:00Z",
    "duration": "P1D",
    "email": "jane.doe@example.com",
    "idn-email": "jane.doe@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/resource",
    "uri-reference": "/resource",
    "iri": "https://example.com/resource",
    "iri-reference": "/resource",
    "uri-template": "https://example.com/{id}",
    "json-pointer": "/key",
    "relative-json-pointer": "0",
    "regex": "^.*$",
    "byte": "c3R1Yg==",
    "decimal": "10.00",
    "currency": "EUR",
}
_FILLER = "string"


def sample_string(
    keywords: dict[str, JSON], *, key: str, variation: int = 0, seed: int = 0
) -> str:
    """A string for ``format``, ``pattern``, ``minLength`` and ``maxLength``.

    Args:
        keywords: The schema's keywords.
        key: Where the value stands; with ``seed`` it decides made-up identifiers.
        variation: Another number gives another string.
        seed: See ``key``.
    """
    low, high = lengths(keywords)
    pattern = keywords.get("pattern")
    if isinstance(pattern, str):
        found = _patterned(pattern, variation, low, high)
        if found is not None:
            return found
    made = _formatted(text(keywords.get("format")), key, variation, seed)
    if made is None:
        made = _FILLER if variation == 0 else f"{variation}-{_FILLER}"
    if len(made) < low:
        made += (_FILLER * (low // len(_FILLER) + 1))[: low - len(made)]
    return made if high is None else made[:high]


def has_format(name: str) -> bool:
    """Whether texts of this format are made here."""
    return name in _FORMATS or name == "uuid"


def lengths(keywords: dict[str, JSON]) -> tuple[int, int | None]:
    """How long a text is at least and at most; None for any length."""
    low, high = keywords.get("minLength"), keywords.get("maxLength")
    bounded = min(low, 1_000_000) if isinstance(low, int) else 0
    return bounded, high if isinstance(high, int) and high >= 0 else None


def _patterned(pattern: str, variation: int, low: int, high: int | None) -> str | None:
    found: str | None = None
    for extra in (0, 1, 3, low, low + 1):
        try:
            found = matching_text(pattern, variation=variation, extra=extra)
        except UnsupportedPattern:
            return None
        if low <= len(found) and (high is None or len(found) <= high):
            break
    return found


def _formatted(name: str, key: str, variation: int, seed: int) -> str | None:
    if name == "uuid":
        digest = hashlib.sha256(f"{seed}:{key}:{variation}".encode()).digest()
        return str(uuid.UUID(bytes=digest[:16], version=4))
    made = _FORMATS.get(name)
    if made is None or variation == 0:
        return made
    return _varied(name, made, variation)


def _varied(name: str, made: str, variation: int) -> str:
    if name in ("date", "date-time"):
        return made.replace("2024", str(2024 + variation % 7000))
    if name in ("email", "idn-email", "hostname", "idn-hostname"):
        return f"n{variation}.{made}"
    if name == "ipv4":
        return f"192.0.2.{variation % 254 + 1}"
    if name == "ipv6":
        return f"2001:db8::{variation % 65535 + 1:x}"
    if name in ("uri", "iri", "uri-reference", "iri-reference", "json-pointer"):
        return f"{made}/{variation}"
    return made


def sample_number(
    keywords: dict[str, JSON], *, integer: bool, variation: int = 0
) -> int | float:
    """A number within the bounds that is a multiple of ``multipleOf``."""
    step = _fraction(keywords.get("multipleOf")) or Fraction(1)
    low = max(_bounds(keywords, "minimum", "exclusiveMinimum"), default=None)
    high = min(_bounds(keywords, "maximum", "exclusiveMaximum"), default=None)
    if integer and step.denominator != 1:
        step = Fraction(step.numerator)
    start = _start(keywords, low, high, step)
    result = start + step * variation
    fits = "multipleOf" in keywords or integer or is_within(keywords, result)
    if not fits and low is not None and high is not None:
        result = (low + high) / 2
    return int(result) if result.denominator == 1 else float(result)


def _start(
    keywords: dict[str, JSON],
    low: Fraction | None,
    high: Fraction | None,
    step: Fraction,
) -> Fraction:
    start = step
    if (low is not None and start < low) or not is_within(keywords, start):
        if low is not None:
            start = step * math.ceil(low / step)
            start += 0 if is_within(keywords, start) else step
        elif high is not None:
            start = step * math.floor(high / step)
            start -= 0 if is_within(keywords, start) else step
    return start


def is_within(keywords: dict[str, JSON], value: Fraction) -> bool:
    """Whether a number keeps the bounds; ``multipleOf`` is not looked at."""
    low = _fraction(keywords.get("minimum"))
    high = _fraction(keywords.get("maximum"))
    above = _fraction(keywords.get("exclusiveMinimum"))
    below = _fraction(keywords.get("exclusiveMaximum"))
    return (
        (low is None or value >= low)
        and (high is None or value <= high)
        and (above is None or value > above)
        and (below is None or value < below)
    )


def _bounds(keywords: dict[str, JSON], *names: str) -> list[Fraction]:
    found = (_fraction(keywords.get(name)) for name in names)
    return [bound for bound in found if bound is not None]


def _fraction(value: JSON) -> Fraction | None:
    if not is_number(value) or not isinstance(value, (int, float)):
        return None
    # Through text: 0.1 is meant, not the binary number next to it.
    return Fraction(str(value)) if math.isfinite(value) else None
