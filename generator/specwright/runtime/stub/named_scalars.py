"""Texts and numbers that a property's name tells, where its schema allows them."""

from __future__ import annotations

from fractions import Fraction

from .json_values import JSON, text
from .plausible import (
    Names,
    Where,
    plausible_number,
    plausible_text,
    plausible_time,
    plausible_unix_time,
)
from .scalars import has_format, is_within, lengths

_TIMES = ("date", "date-time")
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
        return None
    if style in _TIMES:
        return plausible_time(where, style)
    if has_format(style) and style not in _ADDRESSES:
        return None
    made = plausible_text(where, names, text(keywords.get("description")))
    if made is None or (style in _ADDRESSES and "://" not in made):
        return None
    low, high = lengths(keywords)
    return made if low <= len(made) and (high is None or len(made) <= high) else None
