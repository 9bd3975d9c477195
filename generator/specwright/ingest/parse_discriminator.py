"""Discriminators (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

from specwright.ingest.node import Node
from specwright.ingest.pointers import joined, tokens_of
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping, described
from specwright.ir.schema import Discriminator, RefSchema, Schema, SchemaId
from specwright.ir.text import SpecText


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
        mapping = self._explicit(child, targets)
        named = {target for _, target in mapping}
        mapping.extend(
            (SpecText(tokens_of(target.pointer)[-1]), target)
            for target in targets
            if target not in named and target.pointer
        )
        return Discriminator(property_name=name, mapping=tuple(dict(mapping).items()))

    def report_without_union(self, node: Node) -> None:
        """Report a discriminator that has no alternatives beside it.

        Those that name the schema in their ``allOf`` may be meant (OpenAPI 3.1, 4.8.25.3); a
        place that takes this schema takes none of them.
        """
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
