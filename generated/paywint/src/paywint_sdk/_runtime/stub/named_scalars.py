"""Texts and numbers that a property's name tells, where its schema allows them."""

from __future__ import annotations

from fractions import Fraction

from .json_values import JSON, text
from .patterns import SCATTERED, UnsupportedPattern, matching_text
from .plausible import (
    Names,
    Where,
    identifier_number,
    plausible_number,
    plausible_text,
    plausible_time,
    plausible_unix_time,
)
from .scalars import has_format, is_within, lengths

_TIMES = ("date", "date-time")
# How much longer than they have to be identifiers are.
_LONGER = 12
_ADDRESSES = ("uri", "url", "uri-reference", "iri")


def told_by_name(
    kind: str, keywords: dict[str, JSON], where: Where, names: Names
) -> JSON:
    """A value of the type ``kind``; None where the name or the schema leaves none."""
    if kind == "string":
        return _text(keywords, where, names)
    if keywords.get("format") == "unix-time":
        made: float | None = plausible_unix_time(where)
    else:
        made = plausible_number(where, names, integer=kind == "integer")
    allowed = made is not None and "multipleOf" not in keywords
    return made if allowed and is_within(keywords, Fraction(str(made))) else None


def _text(keywords: dict[str, JSON], where: Where, names: Names) -> str | None:
    style = text(keywords.get("format"))
    if "pattern" in keywords:
        return _identifier(keywords, where, names)
    if style in _TIMES:
        return plausible_time(where, style)
    if has_format(style) and style not in _ADDRESSES:
        return None
    made = plausible_text(where, names, text(keywords.get("description")))
    if made is None or (style in _ADDRESSES and "://" not in made):
        return None
    low, high = lengths(keywords)
    return made if low <= len(made) and (high is None or len(made) <= high) else None


def _identifier(keywords: dict[str, JSON], where: Where, names: Names) -> str | None:
    """One that follows a pattern and looks made up, not like the shortest there is."""
    number = identifier_number(where, names)
    pattern = keywords["pattern"]
    if number is None or not isinstance(pattern, str):
        return None
    low, high = lengths(keywords)
    for extra in (_LONGER, 0):
        try:
            made = matching_text(pattern, variation=SCATTERED + number, extra=extra)
        except UnsupportedPattern:
            return None
        if low <= len(made) and (high is None or len(made) <= high):
            return made
    return None
