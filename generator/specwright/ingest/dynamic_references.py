"""``$dynamicRef`` (JSON Schema 2020-12 core, 8.2.3.2): generic schemas, with their arguments in.

A schema that refers to a generic one and has a dynamic anchor of its own for one of the generic
schema's is what other languages call an instance of it: it gets a copy of the generic schema in
which the dynamic references name its own anchors. A dynamic reference that nothing overrides is
an ordinary one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specwright.ingest.node import Node
from specwright.ingest.pointers import tokens_of_fragment
from specwright.ingest.structure import Visit, walk
from specwright.ingest.tree import (
    SourceMapping,
    SourceSequence,
    copied,
    made_mapping,
)

if TYPE_CHECKING:
    from specwright.ingest.identifiers import Identifiers

_MAX_NESTING = 20
"""Deepest chain of generic schemas that refer to generic schemas."""

MAX_INSTANCES = 10_000
"""Most copies of generic schemas; further references to them stay as they are."""


def apply_dynamic_references(
    tree: SourceMapping,
    identifiers: Identifiers,
    schemas: list[Visit],
    pending: list[tuple[Visit, str]],
) -> None:
    """Make every dynamic reference of a document an ordinary one.

    ``pending`` are the schemas that have one, and the keyword; other references are resolved.
    """
    if not pending:
        return
    generic = _Generic(tree, identifiers, pending)
    for visit in schemas:
        generic.instantiate(visit)
    for visit, key in pending:
        name = str(visit.mapping.pop(key))
        _refer(visit.mapping, generic.static_target(visit.pointer, name))


class _Generic:
    """The generic schemas of one document."""

    def __init__(
        self,
        tree: SourceMapping,
        identifiers: Identifiers,
        pending: list[tuple[Visit, str]],
    ) -> None:
        self._tree = tree
        self._identifiers = identifiers
        self._copies = 0
        self._names: dict[str, set[str]] = {}
        for visit, key in pending:
            resource = identifiers.resource_of(visit.pointer)
            self._names.setdefault(resource, set()).add(_name(visit.mapping[key]))

    def static_target(self, pointer: str, reference: str) -> str:
        """What a dynamic reference names where nothing overrides it."""
        found = self._identifiers.pointer_of(self._tree, pointer, reference)
        return reference if found is None else f"#{found}"

    def instantiate(self, visit: Visit) -> None:
        """Replace the reference of a schema resource to a generic one by a copy of that."""
        resource = self._identifiers.resource_of(visit.pointer)
        arguments = {
            name: f"#{self._identifiers.anchors[owner, name]}"
            for owner, name in self._identifiers.dynamic
            if owner == resource
        }
        if arguments and visit.pointer == resource:
            self._replace(visit.mapping, resource, arguments, 0)

    def _replace(
        self, schema: SourceMapping, resource: str, arguments: dict[str, str], depth: int
    ) -> None:
        parts = schema.get("allOf")
        for part in (schema, *(parts if isinstance(parts, SourceSequence) else ())):
            if isinstance(part, SourceMapping) and depth < _MAX_NESTING:
                self._replace_reference(part, resource, arguments, depth)

    def _replace_reference(
        self, schema: SourceMapping, resource: str, arguments: dict[str, str], depth: int
    ) -> None:
        reference = schema.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return
        target = reference[1:]
        owner = self._identifiers.resource_of(target)
        if owner == resource or not self._takes(owner, arguments):
            return
        made = self._instance(target, arguments)
        if made is None:
            return
        self._replace(made, owner, arguments, depth + 1)
        place = schema.place_of("$ref")
        del schema["$ref"]
        if schema.keys().isdisjoint(made):
            for key, value in made.items():
                schema.put(key, value, made.place_of(key))
        else:
            _add_part(schema, made, place)

    def _takes(self, owner: str, arguments: dict[str, str]) -> bool:
        """Whether a generic schema, or one that it refers to at its root, has such parameters."""
        if not self._names.get(owner, set()).isdisjoint(arguments):
            return True
        found = Node(self._tree, self._tree.place, "").find(tokens_of_fragment(owner))
        reference = found.value("$ref") if found is not None else None
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return False
        inner = self._identifiers.resource_of(reference[1:])
        return inner != owner and not self._names.get(inner, set()).isdisjoint(arguments)

    def _instance(self, target: str, arguments: dict[str, str]) -> SourceMapping | None:
        """A copy of a generic schema with its dynamic references made out."""
        found = Node(self._tree, self._tree.place, "").find(tokens_of_fragment(target))
        self._copies += 1
        if found is None or self._copies > MAX_INSTANCES:
            return None
        made = copied(found.tree)
        if not isinstance(made, SourceMapping):
            return None
        made.pop("$defs", None)
        for each in walk(made, "schema", target):
            for key in ("$id", "$dynamicAnchor", "$anchor"):
                each.mapping.pop(key, None)
            for key in ("$dynamicRef", "$recursiveRef"):
                reference = each.mapping.get(key)
                if isinstance(reference, str):
                    del each.mapping[key]
                    given = arguments.get(_name(reference))
                    _refer(each.mapping, given or self.static_target(each.pointer, reference))
        return made


def _name(reference: object) -> str:
    return str(reference).partition("#")[2]


def _refer(schema: SourceMapping, reference: str) -> None:
    """Add a reference to a schema; beside another one, as one more part of it."""
    if "$ref" not in schema:
        schema.put("$ref", reference, schema.place)
    elif schema["$ref"] != reference:
        _add_part(schema, made_mapping(schema.place, **{"$ref": reference}), schema.place)


def _add_part(schema: SourceMapping, part: SourceMapping, place: tuple[str, int, int]) -> None:
    parts = schema.get("allOf")
    if not isinstance(parts, SourceSequence):
        parts = SourceSequence(place)
        schema.put("allOf", parts, place)
    parts.add(part, place)
