"""A value for a schema, made from the description's own examples.

Kept apart from the stub's sampler and from the generator's on purpose: the tests must not believe
what they are testing.
"""

from __future__ import annotations

from typing import Any

from tests.generated.documents import resolved

_BY_FORMAT = {
    "uuid": "9f3b1f0e-6a52-4a53-8c2e-51a6b0c1d2e3",
    "date": "2025-02-20",
    "date-time": "2025-01-21T00:10:29Z",
    "email": "someone@example.com",
    "uri": "https://example.com/there",
}
_BY_TYPE: dict[str, object] = {"string": "text", "integer": 1, "number": 1.5, "boolean": True}


def sample(document: dict[str, Any], schema: dict[str, Any]) -> Any:
    """A value; every property of an object is there, required or not."""
    given = _given(schema)
    if given is not None:
        return given
    target = resolved(document, schema)
    if target is not schema:
        return sample(document, target)
    if "allOf" in schema:
        return _merged(document, schema)
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return sample(document, _first_not_null(schema[keyword]))
    return _by_type(document, schema)


def _given(schema: dict[str, Any]) -> Any:
    if schema.get("examples"):
        return schema["examples"][0]
    for keyword in ("example", "const", "default"):
        if keyword in schema:
            return schema[keyword]
    return schema["enum"][0] if schema.get("enum") else None


def _merged(document: dict[str, Any], schema: dict[str, Any]) -> Any:
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    parts = [sample(document, part) for part in schema["allOf"]]
    if rest.get("properties"):
        parts.append(sample(document, rest))
    if all(isinstance(part, dict) for part in parts):
        return {key: value for part in parts for key, value in part.items()}
    return parts[0]


def _first_not_null(variants: list[dict[str, Any]]) -> dict[str, Any]:
    return next(each for each in variants if each.get("type") != "null")


def _by_type(document: dict[str, Any], schema: dict[str, Any]) -> Any:
    kind = schema.get("type", "object" if "properties" in schema else None)
    if isinstance(kind, list):
        kind = next((each for each in kind if each != "null"), "null")
    if kind == "object":
        properties = schema.get("properties", {})
        return {name: sample(document, each) for name, each in properties.items()}
    if kind == "array":
        return [sample(document, schema.get("items", {}))]
    if kind == "string" and schema.get("format") in _BY_FORMAT:
        return _BY_FORMAT[schema["format"]]
    return _BY_TYPE.get(str(kind))
