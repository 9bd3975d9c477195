"""Where in an OpenAPI document which kind of object is: one table, and a walk along it.

Everything that changes or looks at *every* schema, parameter or reference goes through
:func:`walk`, so that literal data (examples, defaults, extensions) is never mistaken for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from specwright.ingest.pointers import joined
from specwright.ingest.tree import SourceMapping, SourceSequence, Tree

Kind: TypeAlias = Literal[
    "document",
    "components",
    "pathItem",
    "operation",
    "parameter",
    "header",
    "requestBody",
    "mediaType",
    "encoding",
    "response",
    "schema",
    "callback",
    "link",
    "example",
    "securityScheme",
    "server",
]
Shape: TypeAlias = Literal["one", "list", "map"]


class ContainerReference(NamedTuple):
    """A ``$ref`` in the place of a map or a list of objects, which OpenAPI does not know."""

    mapping: SourceMapping
    reference: str


Trail: TypeAlias = "str | tuple[Trail, str | int]"
"""Where something is: a pointer, or a trail and the token from there. Few are ever written out."""

Child: TypeAlias = tuple[Tree | ContainerReference, Kind, Trail]
"""What is in an object: the value, what it is or should be, and where."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""Keys of a path item that hold operations (OpenAPI 3.2, 4.9; ``query`` is new there)."""

ADDITIONAL_OPERATIONS = "additionalOperations"
"""Key of a path item that holds operations by their methods (OpenAPI 3.2, 4.9.1)."""

COMPONENT_KINDS: dict[str, Kind] = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "examples": "example",
    "requestBodies": "requestBody",
    "headers": "header",
    "securitySchemes": "securityScheme",
    "links": "link",
    "callbacks": "callback",
    "pathItems": "pathItem",
    "mediaTypes": "mediaType",
}
"""The maps of ``components`` (OpenAPI 3.1, 4.8.7; ``mediaTypes`` from 3.2) and what they hold."""

_OPERATIONS: dict[str, tuple[Shape, Kind]] = {method: ("one", "operation") for method in METHODS}

_CHILDREN: dict[Kind, dict[str, tuple[Shape, Kind]]] = {
    "document": {
        "paths": ("map", "pathItem"),
        "webhooks": ("map", "pathItem"),
        "components": ("one", "components"),
        # Swagger 2.0
        "definitions": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "responses": ("map", "response"),
        "securityDefinitions": ("map", "securityScheme"),
    },
    "components": {key: ("map", kind) for key, kind in COMPONENT_KINDS.items()},
    "pathItem": {
        **_OPERATIONS,
        ADDITIONAL_OPERATIONS: ("map", "operation"),
        "parameters": ("list", "parameter"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "requestBody"),
        "responses": ("map", "response"),
        "callbacks": ("map", "callback"),
    },
    "parameter": {
        "schema": ("one", "schema"),
        "content": ("map", "mediaType"),
        "examples": ("map", "example"),
    },
    "header": {
        "schema": ("one", "schema"),
        "content": ("map", "mediaType"),
        "examples": ("map", "example"),
    },
    "requestBody": {"content": ("map", "mediaType")},
    "mediaType": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "encoding": ("map", "encoding"),
        "examples": ("map", "example"),
    },
    "encoding": {"headers": ("map", "header")},
    "response": {
        "content": ("map", "mediaType"),
        "headers": ("map", "header"),
        "links": ("map", "link"),
        "schema": ("one", "schema"),
    },
    "schema": {
        **{
            key: ("one", "schema")
            for key in (
                "items",
                "additionalProperties",
                "not",
                "if",
                "then",
                "else",
                "contains",
                "propertyNames",
                "unevaluatedItems",
                "unevaluatedProperties",
                "additionalItems",
                "contentSchema",
            )
        },
        **{key: ("list", "schema") for key in ("allOf", "anyOf", "oneOf", "prefixItems")},
        **{
            key: ("map", "schema")
            for key in (
                "properties",
                "patternProperties",
                "dependentSchemas",
                "$defs",
                "definitions",
            )
        },
    },
}


def operations_of(item: SourceMapping) -> list[SourceMapping]:
    """The operations of a path item, wherever in it they are."""
    found = [item.get(method) for method in METHODS]
    additional = item.get(ADDITIONAL_OPERATIONS)
    if isinstance(additional, SourceMapping):
        found.extend(additional.values())
    return [each for each in found if isinstance(each, SourceMapping)]


def pointer_of(trail: Trail) -> str:
    """The JSON pointer of a trail."""
    tokens: list[str | int] = []
    while isinstance(trail, tuple):
        trail, token = trail
        tokens.append(token)
    return joined(trail, *reversed(tokens))


class Visit(NamedTuple):
    """One object of a document: what it is, where in the document, and the object."""

    kind: Kind
    trail: Trail
    mapping: SourceMapping

    @property
    def pointer(self) -> str:
        """The JSON pointer of the object."""
        return pointer_of(self.trail)


def walk(tree: Tree, kind: Kind = "document", pointer: str = "") -> Iterator[Visit]:
    """Every object below (and with) ``tree``, in the order of the document.

    What a visit changes inside of its mapping before the next visit is seen by the walk.
    """
    for each, what, trail in objects(tree, kind, pointer):
        if type(each) is SourceMapping:
            yield Visit(what, trail, each)


def objects(tree: Tree, kind: Kind = "document", pointer: str = "") -> Iterator[Child]:
    """As :func:`walk`, and references in the place of maps and lists with it."""
    waiting: list[Child] = [(tree, kind, pointer)]
    while waiting:
        child = waiting.pop()
        each, kind, trail = child
        if type(each) is SourceMapping:
            yield child
            if found := children(each, kind, trail):
                waiting += reversed(found)
        elif isinstance(each, ContainerReference):
            yield child


def responses_of(document: SourceMapping) -> list[Visit]:
    """Every response, without a look into schemas: most of a document is in them."""
    found: list[Visit] = []
    waiting: list[Child] = [(document, "document", "")]
    while waiting:
        each, kind, trail = waiting.pop()
        if type(each) is SourceMapping and kind != "schema":
            if kind == "response":
                found.append(Visit(kind, trail, each))
            waiting += reversed(children(each, kind, trail))
    return found


def children(mapping: SourceMapping, kind: Kind, trail: Trail) -> list[Child]:
    """What is directly inside of an object, by the table: each with its kind and its trail.

    What is in the place of an object need not be one.
    """
    table = _CHILDREN.get(kind)
    if table is None:
        return _path_items(mapping, trail) if kind == "callback" else []
    if table.keys().isdisjoint(mapping):  # most schemas have none
        return []
    found: list[Child] = []
    for key, value in mapping.items():
        entry = table.get(key)
        if entry is not None:
            shape, child_kind = entry
            if shape == "one" and type(value) is SourceMapping:
                found.append((value, child_kind, (trail, key)))
            else:
                found += _in_shape(shape, child_kind, value, (trail, key))
    return found


def _in_shape(shape: Shape, kind: Kind, value: Tree, below: Trail) -> list[Child]:
    """The objects of a kind that a map or a list holds."""
    if type(value) is SourceMapping:
        reference = value.get("$ref")
        found: list[Child] = []
        if isinstance(reference, str):
            found.append((ContainerReference(value, reference), kind, below))
        if shape == "map":
            found += [(item, kind, (below, name)) for name, item in value.items()]
        return found
    if type(value) is SourceSequence:
        # A list where one is due is a mistake (`items: [..]`); what is in it is looked at.
        return [(item, kind, (below, index)) for index, item in enumerate(value)]
    return []


def _path_items(callback: SourceMapping, trail: Trail) -> list[Child]:
    return [(value, "pathItem", (trail, key)) for key, value in callback.items() if key != "$ref"]


def schemas_of(tree: Tree, kind: Kind = "document", pointer: str = "") -> list[Visit]:
    """Every schema below (and with) ``tree``, outer ones first."""
    return [visit for visit in walk(tree, kind, pointer) if visit.kind == "schema"]


def references(
    tree: Tree, kind: Kind = "document", pointer: str = ""
) -> Iterator[tuple[Visit, str]]:
    """Every object with a ``$ref``, and the reference."""
    for visit in walk(tree, kind, pointer):
        reference = visit.mapping.get("$ref")
        if isinstance(reference, str):
            yield visit, reference
