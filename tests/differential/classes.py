"""Where strict mode, or lenient mode, and JSON Schema differ, each with its reason.

A class says how specwright reads a schema otherwise than jsonschema-rs, as a rewriting of the
schema. A disagreement belongs to it if, and only if, jsonschema-rs agrees with us once the
schema is rewritten: nothing is explained by a name or by a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from specwright.runtime.client.strict.patterns import searching

Schema = dict[str, Any]
Resolve = Callable[[Any], Any]
"""Follows ``$ref`` to the schema that it means."""


@dataclass(frozen=True)
class DifferenceClass:
    """One way of reading a schema otherwise; ``rewrite`` is given every schema of a document."""

    name: str
    why: str
    rewrite: Callable[[Schema, Resolve], Schema]


def _without_conditions(schema: Schema, resolve: Resolve) -> Schema:
    """Without what asks for the properties of objects, and for what nothing else evaluated."""
    left_out = {"dependentSchemas", "unevaluatedItems"}
    left_out |= {key for key in ("not", "contains") if _of_objects(schema.get(key))}
    if any(_of_objects(schema.get(key)) for key in ("if", "then", "else")):
        left_out |= {"if", "then", "else"}
    if schema.get("unevaluatedProperties") is not False:
        left_out.add("unevaluatedProperties")
    return {key: each for key, each in schema.items() if key not in left_out}


def _of_objects(schema: Any) -> bool:
    return isinstance(schema, dict) and bool(schema.keys() & {"properties", "required", "$ref"})


def _received(schema: Schema, resolve: Resolve) -> Schema:
    if not isinstance(schema.get("required"), list):
        return schema
    properties = schema.get("properties") or {}
    kept = [name for name in schema["required"] if not _is_sent(resolve(properties.get(name)))]
    return {**schema, "required": kept}


def _is_sent(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("writeOnly") is True


def _spelled_enum(schema: Schema, resolve: Resolve) -> Schema:
    values = schema.get("enum")
    if not values or schema.get("type") not in ("string", ["string", "null"]):
        return schema
    words = {True: "true", False: "false"}
    spelled = [
        words[each] if isinstance(each, bool) else str(each) if isinstance(each, (int, float))
        else each
        for each in values
    ]  # fmt: skip
    return {**schema, "enum": spelled}


def _edges_of_words(schema: Schema, resolve: Resolve) -> Schema:
    pattern = schema.get("pattern")
    if not isinstance(pattern, str) or "\\b" not in pattern:
        return schema
    word = "[0-9A-Za-z_]"
    edge = f"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))"
    return {**schema, "pattern": pattern.replace("\\b", edge)}


def _in_linear_time(schema: Schema, resolve: Resolve) -> Schema:
    """Without expressions that only an engine that may run for ever takes."""
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and searching(pattern) is None:
        schema = {key: value for key, value in schema.items() if key != "pattern"}
    by_name = schema.get("patternProperties")
    if isinstance(by_name, dict):
        kept = {key: value for key, value in by_name.items() if searching(key) is not None}
        schema = {**schema, "patternProperties": kept}
    return schema


CLASSES = (
    DifferenceClass(
        "members that are only sent",
        "A required member that is `writeOnly` may be missing in an answer (OpenAPI 3.0.3, "
        "4.7.24.2); models are what is received.",
        _received,
    ),
    DifferenceClass(
        "conditions on whole objects",
        "`if`, `not`, `contains` and `dependentSchemas` that speak of the properties of objects "
        "would need a class for the condition alone; they are reported (`schema-widened`) and "
        "not checked. So are `unevaluatedItems`, and `unevaluatedProperties` that is no `false`.",
        _without_conditions,
    ),
    DifferenceClass(
        "values that are not of the type of their `enum`",
        "`type: string` with numbers in its `enum` allows no value at all. The numbers are read "
        "as they are spelled, and reported (`enum-type`).",
        _spelled_enum,
    ),
    DifferenceClass(
        "expressions that look around",
        "A `pattern` that looks ahead at the start of a text, or back at its end, is checked in "
        "parts. One that looks around elsewhere, or has back-references, is not: only an engine "
        "that may run for ever on a short text takes it, and a description must not be able to "
        "stop a program.",
        _in_linear_time,
    ),
    DifferenceClass(
        "edges of words in a pattern",
        "In ECMA-262 `\\b` knows the letters of English only; jsonschema-rs takes those of all "
        "scripts.",
        _edges_of_words,
    ),
)


def rewritten(document: Schema, rewrite: Callable[[Schema, Resolve], Schema]) -> Schema:
    """A document whose components are rewritten, schema by schema, from the inside out."""

    def resolve(schema: Any) -> Any:
        for _ in range(20):
            if not isinstance(schema, dict) or "$ref" not in schema:
                break
            found: Any = document
            for token in schema["$ref"].removeprefix("#/").split("/"):
                found = found[token.replace("~1", "/").replace("~0", "~").replace("%25", "%")]
            schema = found
        return schema

    schemas = document["components"]["schemas"]
    made = {name: _visited(each, rewrite, resolve) for name, each in schemas.items()}
    return {**document, "components": {"schemas": made}}


_HOLDERS = frozenset(
    "items additionalProperties not if then else contains propertyNames unevaluatedItems "
    "unevaluatedProperties".split()
)
_LISTS = frozenset("allOf oneOf anyOf prefixItems".split())
_TABLES = frozenset("properties patternProperties dependentSchemas".split())


def _visited(schema: Any, rewrite: Callable[[Schema, Resolve], Schema], resolve: Resolve) -> Any:
    if not isinstance(schema, dict):
        return schema
    inside = dict(schema)
    for key, each in schema.items():
        if key in _HOLDERS:
            inside[key] = _visited(each, rewrite, resolve)
        elif key in _LISTS and isinstance(each, list):
            inside[key] = [_visited(one, rewrite, resolve) for one in each]
        elif key in _TABLES and isinstance(each, dict):
            inside[key] = {name: _visited(one, rewrite, resolve) for name, one in each.items()}
    return rewrite(inside, resolve)


def combinations() -> Iterator[tuple[DifferenceClass, ...]]:
    """Each class by itself, then two at a time, then all."""
    yield from ((each,) for each in CLASSES)
    for position, one in enumerate(CLASSES):
        yield from ((one, other) for other in CLASSES[position + 1 :])
    yield CLASSES
