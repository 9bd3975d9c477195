"""Schemas that extend others by ``allOf``, and the parents' discriminators (3.1, 4.8.25.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from specwright.ingest.node import Node
from specwright.ingest.parse_discriminator import DiscriminatorParser
from specwright.ir.schema import Discriminator, NamedSchema, RefSchema, Schema, SchemaId


class Inheritance:
    """Who extends whom; ``parents`` are schemas with a discriminator and no alternatives."""

    def __init__(self, discriminators: DiscriminatorParser) -> None:
        self._discriminators = discriminators
        self._children: dict[SchemaId, list[SchemaId]] = {}
        self._heirs: dict[SchemaId, SchemaId] = {}
        self._read: dict[SchemaId, Discriminator | None] = {}
        self.parents: dict[str, Node] = {}

    def add(self, node: Node, parts: Iterable[Schema]) -> None:
        """Take note of a schema that is more than what it refers to."""
        for part in parts:
            if isinstance(part, RefSchema):
                self._children.setdefault(part.target, []).append(SchemaId("", node.pointer))

    def completed(self, schemas: Iterable[NamedSchema]) -> tuple[NamedSchema, ...]:
        """The schemas, with the subtypes of each that has a discriminator for them.

        One that extends such a schema has the discriminator too, for those that extend it.
        """
        found = tuple(schemas)
        if not self.parents:
            return found
        named = {each.id for each in found}
        for each in found:
            if each.id.pointer in self.parents:
                self._heirs.update(dict.fromkeys(self._below(each.id), each.id))
        for pointer, node in self.parents.items():
            if SchemaId("", pointer) not in named:
                self._discriminators.report_without_union(node)
        return tuple(self._with_subtypes(each, named) for each in found)

    def _with_subtypes(self, schema: NamedSchema, named: set[SchemaId]) -> NamedSchema:
        if schema.id.pointer in self.parents:
            return replace(schema, subtypes=self._of_parent(schema.id, named))
        below = self._below(schema.id)
        heir = self._heirs.get(schema.id) if below else None
        if heir is None or (inherited := self._of_parent(heir, named)) is None:
            return schema
        kept = tuple(entry for entry in inherited.mapping if entry[1] in below)
        return replace(schema, subtypes=replace(inherited, mapping=kept)) if kept else schema

    def _of_parent(self, parent: SchemaId, named: set[SchemaId]) -> Discriminator | None:
        if parent not in self._read:
            subtypes = [each for each in self._below(parent) if each in named]
            node = self.parents[parent.pointer]
            self._read[parent] = self._discriminators.of_parent(node, subtypes)
        return self._read[parent]

    def _below(self, parent: SchemaId) -> list[SchemaId]:
        """All that extend a schema, nearest first; none that it extends itself."""
        found: dict[SchemaId, None] = {}
        waiting = [parent]
        while waiting:
            children = self._children.get(waiting.pop(0), ())
            fresh = [each for each in children if each not in found and each != parent]
            found.update(dict.fromkeys(fresh))
            waiting.extend(fresh)
        return [each for each in found if parent not in self._reach(each)]

    def _reach(self, start: SchemaId) -> set[SchemaId]:
        found, waiting = set[SchemaId](), [start]
        while waiting:
            fresh = [each for each in self._children.get(waiting.pop(), ()) if each not in found]
            found.update(fresh)
            waiting.extend(fresh)
        return found
