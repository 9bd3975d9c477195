"""JSON values out of text: parameters and form fields, read as their schema asks."""

from __future__ import annotations

import re
from typing import TypeAlias

from .document import Document
from .flattening import FlatSchema, flatten, types_of
from .json_values import JSON, InvalidJSON, load, mapping, sequence
from .schema_types import is_type

# Text, or a tree of it: what a form or a query holds before types are known.
TextTree: TypeAlias = "str | list[TextTree] | dict[str, TextTree]"

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,400})")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,400})(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")
_DEPTH_LIMIT = 32
_TYPES = ("integer", "number", "boolean", "null", "string", "array", "object")


def possible_types(document: Document, schema: JSON) -> frozenset[str]:
    """The types that values of a schema can have; empty if any can."""
    return _flat_types(document, flatten(document, schema), 0)


def _flat_types(document: Document, flat: FlatSchema, depth: int) -> frozenset[str]:
    keywords = flat.keywords
    declared = frozenset(types_of(keywords))
    if declared:
        return declared
    given = [keywords["const"]] if "const" in keywords else []
    given += sequence(keywords.get("enum"))
    if given:
        return frozenset(name for name in _TYPES for v in given if is_type(v, name))
    if "properties" in keywords:
        return frozenset({"object"})
    if "items" in keywords:
        return frozenset({"array"})
    if depth > _DEPTH_LIMIT:
        return frozenset()
    variants = [schema for union in flat.unions for schema in union.schemas]
    each = [_flat_types(document, flatten(document, v), depth + 1) for v in variants]
    return frozenset[str]().union(*each) if all(each) else frozenset()


def typed(
    document: Document,
    schema: JSON,
    tree: TextTree,
    *,
    prefer_text: bool,
    depth: int = 0,
) -> JSON:
    """``tree`` with the types that ``schema`` asks for, where the text allows them.

    Args:
        document: Where references lead.
        schema: The schema of the value.
        tree: The text.
        prefer_text: Leave text as it is where the schema allows strings too.
        depth: How deep in the tree this is.
    """
    types = possible_types(document, schema)
    if isinstance(tree, dict):
        return _typed_dict(document, schema, tree, types, prefer_text, depth)
    if isinstance(tree, list):
        item = _item_schema(document, schema)
        return [
            typed(document, item, one, prefer_text=prefer_text, depth=depth + 1)
            for one in tree
        ]
    made = typed_text(tree, types, prefer_text)
    if isinstance(made, str) and "array" in types and "string" not in types:
        # One item by itself: what can't be told from a list of one.
        return typed(document, schema, [tree], prefer_text=prefer_text, depth=depth)
    return made


def _typed_dict(
    document: Document,
    schema: JSON,
    tree: dict[str, TextTree],
    types: frozenset[str],
    prefer_text: bool,
    depth: int,
) -> JSON:
    if "array" in types and all(key.isdigit() or not key for key in tree):
        listed: list[TextTree] = list(tree.values())
        return typed(document, schema, listed, prefer_text=prefer_text, depth=depth)
    return {
        name: typed(
            document,
            property_schema(document, schema, name),
            value,
            prefer_text=prefer_text,
            depth=depth + 1,
        )
        for name, value in tree.items()
    }


def typed_text(raw: str, types: frozenset[str], prefer_text: bool) -> JSON:
    """One text as a value of one of the types, or as it stands."""
    if not types or (prefer_text and "string" in types):
        return raw
    if "integer" in types and _INTEGER.fullmatch(raw):
        return int(raw)
    if "number" in types and _NUMBER.fullmatch(raw):
        return int(raw) if _INTEGER.fullmatch(raw) else float(raw)
    if "boolean" in types and raw in ("true", "false"):
        return raw == "true"
    if "null" in types and _is_null(raw, types):
        return None
    if "object" in types and raw.startswith("{"):
        return _json_or_text(raw)
    if "array" in types and "string" not in types and raw.startswith("["):
        return _json_or_text(raw)
    return raw


def _is_null(raw: str, types: frozenset[str]) -> bool:
    """Whether a text stands for null: an empty one too, where it can be nothing else."""
    return raw == "null" or (not raw and types.isdisjoint(("string", "array")))


def _json_or_text(raw: str) -> JSON:
    try:
        return load(raw.encode("utf-8", "replace"))
    except InvalidJSON:
        return raw


def _item_schema(document: Document, schema: JSON) -> JSON:
    for flat in _views(document, schema):
        if "items" in flat.keywords:
            return flat.keywords["items"]
    return True


def property_schema(document: Document, schema: JSON, name: str) -> JSON:
    """The schema of a property, named or not: any of those that alternatives have."""
    found: list[JSON] = []
    for flat in _views(document, schema):
        one = flat.properties.get(name, flat.keywords.get("additionalProperties"))
        if (isinstance(one, dict) or name in flat.properties) and one not in found:
            found.append(one)
    return {"anyOf": found} if len(found) > 1 else found[0] if found else True


def _views(document: Document, schema: JSON) -> list[FlatSchema]:
    """The schema and the variants of its unions, one level deep."""
    flat = flatten(document, schema)
    variants = [variant for union in flat.unions for variant in union.schemas]
    return [flat, *(flatten(document, variant) for variant in variants)]


def property_names(document: Document, schema: JSON) -> list[str]:
    """The names of the properties that an object can have."""
    views = _views(document, schema)
    return list(dict.fromkeys(name for flat in views for name in flat.properties))


def is_open(document: Document, schema: JSON) -> bool:
    """Whether an object can have properties that no one has named, and has none named.

    A free map, that is: where some are named, the others can't be told from what belongs
    to other parameters.
    """
    views = _views(document, schema)
    if any(flat.properties for flat in views):
        return any(mapping(flat.keywords.get("additionalProperties")) for flat in views)
    return all(flat.keywords.get("additionalProperties") is not False for flat in views)


def grow(tree: dict[str, TextTree], name: str, value: str) -> None:
    """Put ``a[b][c]=value`` into a tree; a name that comes again becomes a list."""
    head, *rest = re.split(r"\[([^\[\]]*)\]", name)
    keys = [head, *rest[::2]][: _DEPTH_LIMIT + 1]
    # "tags[]=a" is a list even when it comes once.
    listed = len(keys) > 1 and keys[-1] == ""
    if listed:
        keys.pop()
    for key in keys[:-1]:
        below = tree.setdefault(key, {})
        if not isinstance(below, dict):
            return
        tree = below
    _put(tree, keys[-1], value, listed)


def _put(tree: dict[str, TextTree], key: str, value: str, listed: bool) -> None:
    known = tree.get(key)
    if known is None:
        tree[key] = [value] if listed else value
    elif isinstance(known, list):
        known.append(value)
    else:
        tree[key] = [known, value]
