"""Lists keep what the query asks for: parameters that name a field of the things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..json_values import JSON
from .roles import Kind
from .words import Words, noun, words

Test: TypeAlias = Literal["is", "least", "most", "above", "below", "has", "search"]

_ENDS: dict[str, Test] = {
    "from": "least",
    "gte": "least",
    "since": "least",
    "min": "least",
    "to": "most",
    "lte": "most",
    "until": "most",
    "max": "most",
    "gt": "above",
    "after": "above",
    "lt": "below",
    "before": "below",
}
_SEARCH = frozenset({"search_term", "search", "q", "query"})


@dataclass(frozen=True, slots=True)
class Filter:
    """A query parameter that keeps a part of the things.

    Attributes:
        parameter: Its name.
        field: The field that it is about; "" for a search in all texts.
        test: What is asked of the field.
    """

    parameter: str
    field: str
    test: Test


def find_filters(kind: Kind, parameters: Iterable[str]) -> tuple[Filter, ...]:
    """The parameters that name a field of a kind, in their order."""
    found = (_filter(kind, name) for name in parameters)
    return tuple(one for one in found if one is not None)


def _filter(kind: Kind, name: str) -> Filter | None:
    if "_".join(words(name)) in _SEARCH:
        return Filter(name, "", "search")
    fields = {noun(one): one for one in reversed(tuple(kind.fields))}
    asked = noun(name)
    same = _timed(fields, asked)
    if same is not None and "[" not in name.removesuffix("[]"):
        return Filter(name, same, "is")
    whole = words(name)
    if len(whole) > 1 and whole[-1] in _ENDS:
        field = _timed(fields, noun("_".join(whole[:-1])))
        if field is not None:
            return Filter(name, field, _ENDS[whole[-1]])
    if len(whole) > 1 and whole[0] == "has" and noun("_".join(whole[1:])) in fields:
        return Filter(name, fields[noun("_".join(whole[1:]))], "has")
    return None


def _timed(fields: Mapping[Words, str], name: Words) -> str | None:
    """A field by its name, or a time by the name without its last word."""
    for candidate in (name, (*name, "at"), (*name, "date")):
        if candidate in fields:
            return fields[candidate]
    return None


def keeps(filters: Iterable[tuple[Filter, JSON]], data: Mapping[str, JSON]) -> bool:
    """Whether a thing passes all filters, each with the value that was asked for."""
    return all(_passes(one, value, data) for one, value in filters)


def _passes(one: Filter, wanted: JSON, data: Mapping[str, JSON]) -> bool:
    if one.test == "search":
        return _mentions(data, str(wanted).lower())
    value = data.get(one.field)
    if one.test == "has":
        return (value not in (None, "", [])) == (wanted in (True, "true"))
    if isinstance(wanted, dict):
        return _passes_each(wanted, value)
    if one.test == "is":
        options = wanted if isinstance(wanted, list) else [wanted]
        held = value if isinstance(value, list) else [value]
        texts = {_text(option) for option in options}
        return any(_text(each) in texts for each in held)
    return _compares(one.test, value, wanted)


def _passes_each(wanted: dict[str, JSON], value: JSON) -> bool:
    """``created[gte]=...``, or ``metadata[key]=...``."""
    for key, bound in wanted.items():
        test = _ENDS.get(key)
        if test is not None and not isinstance(value, dict):
            if not _compares(test, value, bound):
                return False
        elif not isinstance(value, dict) or _text(value.get(key)) != _text(bound):
            return False
    return True


def _compares(test: Test, value: JSON, bound: JSON) -> bool:
    one, other = _number(value), _number(bound)
    if one is not None and other is not None:
        return _ordered(test, one < other, one == other)
    if not isinstance(value, str) or not isinstance(bound, str):
        return False
    # A day as the bound of a time: the day is counted whole.
    cut = value[: len(bound)]
    return _ordered(test, cut < bound, cut == bound)


def _ordered(test: Test, below: bool, equal: bool) -> bool:
    match test:
        case "least":
            return not below
        case "most":
            return below or equal
        case "above":
            return not below and not equal
        case _:
            return below


def _number(value: JSON) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _mentions(data: Mapping[str, JSON], wanted: str) -> bool:
    for value in data.values():
        if isinstance(value, str) and wanted in value.lower():
            return True
        if isinstance(value, dict) and _mentions(value, wanted):
            return True
    return False


def _text(value: JSON) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
