"""The types of JSON Schema: of values, and the ones that keywords tell."""

from __future__ import annotations

from .flattening import types_of
from .json_values import JSON


def is_type(value: JSON, name: str) -> bool:
    """Whether ``value`` is of a type of JSON Schema."""
    match name:
        case "null":
            return value is None
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            whole = isinstance(value, int) or (
                isinstance(value, float) and value % 1 == 0
            )
            return whole and not isinstance(value, bool)
        case "number":
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case "string":
            return isinstance(value, str)
        case "array":
            return isinstance(value, list)
        case _:
            return isinstance(value, dict)


_INFERRED = {
    "object": ("properties", "additionalProperties", "required", "minProperties"),
    "array": ("items", "prefixItems", "minItems", "uniqueItems", "contains"),
    "string": ("pattern", "format", "minLength", "maxLength"),
    "number": ("minimum", "maximum", "multipleOf", "exclusiveMinimum"),
}


def types_told(keywords: dict[str, JSON]) -> list[str]:
    """The declared types, or the one that other keywords are for."""
    declared = types_of(keywords)
    if declared:
        return declared
    for name, signs in _INFERRED.items():
        if any(sign in keywords for sign in signs):
            return [name]
    return []


def main_type(keywords: dict[str, JSON]) -> str:
    """The first type that is not ``null``; empty if nothing tells one."""
    types = types_told(keywords)
    return next((name for name in types if name != "null"), types[0] if types else "")
