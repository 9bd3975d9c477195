"""Discriminators (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

from specwright.ingest.node import Node
from specwright.ingest.pointers import joined, tokens_of
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping, described
from specwright.ir.schema import Discriminator, RefSchema, Schema, SchemaId
from specwright.ir.text import SpecText

_EXTENSION = "x-ms-discriminator-value"
"""The value that means a schema, as documents say that were upgraded from Swagger 2.0."""


class DiscriminatorParser:
    """Parses the ``discriminator`` beside a union."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def parse(self, node: Node, variants: tuple[Schema, ...]) -> Discriminator | None:
        """Every value of the property and the variant that it means.

        A variant that ``mapping`` does not name goes by the name of its component.
        """
        child = node.child("discriminator")
        if child.tree is None:
            return None
        if not isinstance(child.tree, SourceMapping):
            self._unused(child, f"a mapping is due here, not {described(child.tree)}")
            return None
        name = self._reading.text(child, "propertyName")
        targets = [each.target for each in variants if isinstance(each, RefSchema)]
        if name is None:
            self._unused(child, "it names no property")
            return None
        if not targets:
            self._unused(child, "none of the alternatives is a reference")
            return None
        if child.has("defaultMapping"):
            message = "'defaultMapping' is not told: other values are read as what they fit"
            self._reading.warn(child, "discriminator-default", message)
        return Discriminator(property_name=name, mapping=self._mapping(child, name, targets))

    def _mapping(
        self, child: Node, name: SpecText, targets: list[SchemaId], own: SchemaId | None = None
    ) -> tuple[tuple[SpecText, SchemaId], ...]:
        """What is written, then all other targets by their names; ``own`` needs none."""
        mapping = self._explicit(child, targets)
        named = {target for _, target in mapping} | {own}
        mapping.extend(
            (self._implicit(name, target), target)
            for target in targets
            if target not in named and target.pointer
        )
        return tuple(dict(mapping).items())

    def _implicit(self, name: SpecText, target: SchemaId) -> SpecText:
        """The value that means a schema which ``mapping`` leaves out: the name of its component.

        Where the schema itself says that the property has one other value, it can be no other.
        """
        tokens = tokens_of(target.pointer)
        found = self._reading.references.top.find(tokens)
        written = found.value(_EXTENSION) if found is not None else None
        value = written if isinstance(written, str) else _only_value(found, name.reveal())
        return SpecText(value if value is not None else tokens[-1])

    def of_parent(self, node: Node, subtypes: list[SchemaId]) -> Discriminator | None:
        """The values of a discriminator that has no alternatives beside it.

        They mean the schemas that name this one in their ``allOf`` (OpenAPI 3.1, 4.8.25.3).
        """
        child = node.child("discriminator")
        if not isinstance(child.tree, SourceMapping):
            self._unused(child, f"a mapping is due here, not {described(child.tree)}")
            return None
        name = self._reading.text(child, "propertyName")
        if name is None:
            self._unused(child, "it names no property")
            return None
        if not subtypes:
            self._unused(child, "no 'oneOf' or 'anyOf' beside it, and no schema extends this one")
            return None
        own = SchemaId("", node.pointer)
        return Discriminator(
            property_name=name, mapping=self._mapping(child, name, [*subtypes, own], own)
        )

    def report_without_union(self, node: Node) -> None:
        """Report a discriminator that has no alternatives beside it, and can have no subtypes."""
        child = node.child("discriminator")
        if child.tree is not None:
            self._unused(child, "no 'oneOf' or 'anyOf' beside it")

    def _unused(self, node: Node, why: str) -> None:
        self._reading.warn(node, "unused-discriminator", f"{why}: no type is chosen by it")

    def _explicit(self, node: Node, targets: list[SchemaId]) -> list[tuple[SpecText, SchemaId]]:
        found: list[tuple[SpecText, SchemaId]] = []
        for value, entry in self._reading.entries(node, "mapping"):
            target = self._target(entry)
            if target in targets:
                found.append((SpecText(value), target))
            else:
                message = f"{value!r} means none of the alternatives: left out"
                self._reading.warn(entry, "discriminator-mapping", message)
        return found

    def _target(self, entry: Node) -> SchemaId:
        """What a value of ``mapping`` names: a reference, or the bare name of a component."""
        written = entry.tree if isinstance(entry.tree, str) else ""
        if "/" not in written and not written.startswith("#"):
            return SchemaId("", joined("/components/schemas", written))
        if not written.startswith("#"):
            return SchemaId(written, "")
        found = self._reading.references.target(entry, written)
        return SchemaId("", found.pointer if found else "")


def _only_value(node: Node | None, name: str) -> str | None:
    """The one text that a property can be (``const``, or an ``enum`` of one), in any part."""
    if node is None:
        return None
    for part in (node, *node.child("allOf").items()):
        schema = part.child("properties").child(name)
        values = [each.tree for each in schema.child("enum").items()]
        value = schema.value("const") if schema.has("const") else values[0] if values else None
        if isinstance(value, str) and len(values) < 2:
            return value
    return None
