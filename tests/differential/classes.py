"""Where strict mode, or lenient mode, and JSON Schema differ, each with its reason.

A class says how specwright reads a schema otherwise than jsonschema-rs, as a rewriting of the
schema. A disagreement belongs to it if, and only if, jsonschema-rs agrees with us once the
schema is rewritten: nothing is explained by a name or by a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from specwright.runtime.client.strict.json_values import identity
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


_IMPLIED: dict[str, str] = {
    **dict.fromkeys(
        (
            "properties",
            "additionalProperties",
            "patternProperties",
            "required",
            "minProperties",
            "maxProperties",
        ),
        "object",
    ),
    **dict.fromkeys(("items", "prefixItems", "minItems", "maxItems", "uniqueItems"), "array"),
    **dict.fromkeys(
        ("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"), "string"
    ),
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), "number"
    ),
}
_OF_FORMATS = {
    **dict.fromkeys(("int32", "int64"), "integer"),
    **dict.fromkeys(("float", "double"), "number"),
    **dict.fromkeys(
        ("date", "date-time", "time", "duration", "uuid", "email", "uri", "binary", "byte"),
        "string",
    ),
}


def _with_type(schema: Schema, resolve: Resolve) -> Schema:
    if schema.keys() & {"type", "enum", "const"}:
        return schema
    found = next((_IMPLIED[key] for key in schema if key in _IMPLIED), None)
    found = found or _OF_FORMATS.get(str(schema.get("format")))
    return {**schema, "type": found} if found else schema


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


def _closed_as_one(schema: Schema, resolve: Resolve) -> Schema:
    """``additionalProperties: false`` in a part speaks of the properties of all parts."""
    parts = [resolve(part) for part in schema.get("allOf") or ()]
    own = {key: each for key, each in schema.items() if key != "allOf"}
    everything = [part for part in (*parts, own) if isinstance(part, dict)]
    if not parts or not any(part.get("additionalProperties") is False for part in everything):
        return schema
    opened = [
        {k: v for k, v in part.items() if (k, v) != ("additionalProperties", False)}
        for part in everything
    ]
    return {"allOf": opened, "unevaluatedProperties": False}


def _optional_alternatives(schema: Schema, resolve: Resolve) -> Schema:
    """Alternatives inside of ``allOf``: the properties of all of them, each optional."""
    parts = [resolve(part) for part in schema.get("allOf") or ()]
    beside = "properties" in schema and schema.keys() & {"oneOf", "anyOf"}
    if beside:
        parts = [*parts, {key: schema[key] for key in ("oneOf", "anyOf") if key in schema}]
        schema = {key: each for key, each in schema.items() if key not in ("oneOf", "anyOf")}
    widened = [_widened(part, resolve) for part in parts]
    return {**schema, "allOf": widened} if parts else schema


def _widened(part: Any, resolve: Resolve) -> Any:
    variants = part.get("oneOf") or part.get("anyOf") if isinstance(part, dict) else None
    if not variants:
        return part
    properties: Schema = {}
    for variant in map(resolve, variants):
        for name, each in ((variant or {}).get("properties") or {}).items():
            properties.setdefault(name, each)
    return {"type": "object", "properties": properties}


def _once(schema: Schema, resolve: Resolve) -> Schema:
    """The same alternative twice is one alternative; null is one, whoever allows it."""
    variants = schema.get("oneOf")
    if not variants:
        return schema
    distinct = {identity(_bare(resolve(each))): each for each in variants}
    nullable = sum(_allows_null(resolve(each)) for each in variants) > 1
    found = {**schema, "oneOf": list(distinct.values())}
    if not nullable:
        return found
    present = {"allOf": [found, {"not": {"type": "null"}}]}
    return {"anyOf": [present, {"type": "null"}]}


def _bare(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    return {key: each for key, each in schema.items() if key not in ("title", "description")}


def _allows_null(schema: Any) -> bool:
    if not isinstance(schema, dict):
        return False
    types = schema.get("type")
    if isinstance(types, list):
        return "null" in types
    nested = [*(schema.get("anyOf") or ()), *(schema.get("oneOf") or ())]
    return types == "null" or any(map(_allows_null, nested))


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


def _last_part(schema: Schema, resolve: Resolve) -> Schema:
    """A property that two parts of an ``allOf`` describe is what the last of them says."""
    parts = [*(schema.get("allOf") or ())]
    own = {key: each for key, each in schema.items() if key != "allOf"}
    if not parts:
        return schema
    named: set[str] = set()
    kept: list[Any] = []
    for part in reversed([*map(resolve, parts), own]):
        properties = part.get("properties") if isinstance(part, dict) else None
        if isinstance(properties, dict):
            rest = {name: each for name, each in properties.items() if name not in named}
            named |= properties.keys()
            part = {**part, "properties": rest}
        kept.insert(0, part)
    return {"allOf": kept}


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


def _decided(schema: Schema, resolve: Resolve) -> Schema:
    """A discriminator's value names the only alternative that counts."""
    tag = schema.get("discriminator")
    variants = schema.get("oneOf") or schema.get("anyOf")
    if not isinstance(tag, dict) or not variants:
        return schema
    references = [each["$ref"] for each in variants if isinstance(each, dict) and "$ref" in each]
    names = {each.rpartition("/")[2]: each for each in references}
    mapping = {
        value: names.get(target, target) for value, target in (tag.get("mapping") or {}).items()
    }
    known = {name: each for name, each in names.items() if each not in mapping.values()} | mapping
    rules = [
        {
            "if": {
                "type": "object",
                "properties": {tag["propertyName"]: {"const": value}},
                "required": [tag["propertyName"]],
            },
            "then": {"$ref": target},
        }
        for value, target in known.items()
        if target in references
    ]
    return {"allOf": [{k: v for k, v in schema.items() if k != "discriminator"}, *rules]}


CLASSES = (
    DifferenceClass(
        "a type that goes without saying",
        "A schema without `type` says nothing of values of other types: `properties` alone lets "
        "any text pass. Whoever writes `properties` means an object, so the type that the "
        "keywords speak of is taken as said.",
        _with_type,
    ),
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
        "a closed part of an `allOf`",
        "To JSON Schema `additionalProperties: false` in one part forbids the properties of the "
        "others, so that nothing fits. It is read as what was meant: no property but those of "
        "all parts.",
        _closed_as_one,
    ),
    DifferenceClass(
        "alternatives inside of an `allOf`",
        "One class holds the properties of all alternatives, each optional; reported as "
        "`all-of-widened`.",
        _optional_alternatives,
    ),
    DifferenceClass(
        "one property in two parts of an `allOf`",
        "The later part says what the property is.",
        _last_part,
    ),
    DifferenceClass(
        "the same alternative twice",
        "`oneOf` with one schema twice, or with several that allow null: nothing fits exactly "
        "one of them. In a Python union they are one.",
        _once,
    ),
    DifferenceClass(
        "values that are not of the type of their `enum`",
        "`type: string` with numbers in its `enum` allows no value at all. The numbers are read "
        "as they are spelled, and reported (`enum-type`).",
        _spelled_enum,
    ),
    DifferenceClass(
        "expressions that look around",
        "A `pattern` with look-around or back-references is not checked: only an engine that may "
        "run for ever on a short text takes it, and a description must not be able to stop a "
        "program.",
        _in_linear_time,
    ),
    DifferenceClass(
        "edges of words in a pattern",
        "In ECMA-262 `\\b` knows the letters of English only; jsonschema-rs takes those of all "
        "scripts.",
        _edges_of_words,
    ),
    DifferenceClass(
        "a discriminator that names another alternative",
        "To JSON Schema a discriminator says nothing. Answers are read as the alternative that "
        "it names, so that one which fits only another is refused (lenient mode; strict mode "
        "does as JSON Schema).",
        _decided,
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
