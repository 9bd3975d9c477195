"""Schemas (OpenAPI 3.1, 4.8.24; JSON Schema 2020-12) to the closed union of the model.

A schema is a conjunction of its keywords. Here they are sorted into parts (``$ref``, ``allOf``,
``anyOf``, ``oneOf``, and the rest, which :mod:`parse_typed_schema` reads); one part stands for
itself, several become an :class:`AllOfSchema`. What can't be told in Python types is left out,
which widens the schema, and is reported.
"""

from __future__ import annotations

from dataclasses import replace

from specwright.ingest.annotations import ANNOTATIONS, Annotations, annotations_of, bare
from specwright.ingest.node import Node
from specwright.ingest.parse_discriminator import DiscriminatorParser
from specwright.ingest.parse_typed_schema import TypedSchemaParser
from specwright.ingest.reading import Reading
from specwright.ingest.references import reference_of
from specwright.ingest.tree import SourceMapping
from specwright.ir.schema import (
    AllOfSchema,
    AnySchema,
    NeverSchema,
    RefSchema,
    Schema,
    SchemaId,
    UnionMode,
    UnionSchema,
)

_COMPOSITION = frozenset({"$ref", "allOf", "anyOf", "oneOf", "discriminator", "nullable"})
_MODES = (("anyOf", UnionMode.ANY_OF), ("oneOf", UnionMode.ONE_OF))
# Keywords of an alternative that only picks which properties must be there.
_SELECTING = frozenset({"required", "not", "title", "description"})
# Keywords that restrict and that Python types can't tell.
_UNTOLD = frozenset(
    {
        "not",
        "if",
        "contains",
        "minContains",
        "maxContains",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "dependencies",
        "unevaluatedItems",
        "unevaluatedProperties",
        "$dynamicRef",
        "$recursiveRef",
    }
)


class SchemaParser:
    """Parses schemas; :attr:`targets` gathers what their references name."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._typed = TypedSchemaParser(reading, self.parse)
        self._discriminators = DiscriminatorParser(reading)
        self.targets: dict[SchemaId, Node] = {}

    def at_target(self, target: SchemaId) -> Schema:
        """The schema that a reference which was parsed names."""
        return self.parse(self.targets[target])

    def parse(self, node: Node) -> Schema:
        """The schema at a node; what is no schema at all is any value, reported."""
        match node.tree:
            case True:
                return AnySchema(at=node.at, pointer=node.pointer)
            case False:
                return NeverSchema(at=node.at, pointer=node.pointer)
            case SourceMapping():
                return self._parse_mapping(node)
        self._reading.warn(node, "wrong-type", "a schema is due here: read as any value")
        return AnySchema(at=node.at, pointer=node.pointer)

    def _parse_mapping(self, node: Node) -> Schema:
        self._report_untold(node)
        annotations = annotations_of(self._reading, node)
        parts = self._parts(node, annotations)
        if not parts:
            return AnySchema(**annotations)
        if len(parts) > 1:
            return AllOfSchema(**annotations, parts=tuple(parts))
        return _annotated(parts[0], annotations)

    def _parts(self, node: Node, annotations: Annotations) -> list[Schema]:
        """The parts of the conjunction, each bare but for a part that is the whole."""
        parts: list[Schema] = []
        reference = self._reference(node)
        if reference is not None:
            parts.append(reference)
        if node.has("allOf"):
            parts.extend(self.parse(item) for item in self._reading.items(node, "allOf"))
        unions = self._unions(node)
        parts.extend(unions)
        if not unions:
            self._discriminators.report_without_union(node)
        if self._has_own_keywords(node, bool(parts)):
            parts.append(self._typed.parse(node, bare(node) if parts else annotations))
        return parts

    def _has_own_keywords(self, node: Node, is_composed: bool) -> bool:
        """Whether anything but composition restricts; a bare ``type`` beside it does not."""
        assert isinstance(node.tree, SourceMapping)
        own = {
            key
            for key in node.tree
            if key not in _COMPOSITION
            and key not in ANNOTATIONS
            and key not in _UNTOLD
            and not key.startswith("x-")
        }
        if is_composed:
            own -= {"type", "format"}
        return self._typed.restricts(own)

    def _reference(self, node: Node) -> Schema | None:
        reference = reference_of(node)
        if reference is None:
            return None
        target = self._reading.references.target(node, reference)
        if target is None:
            return AnySchema(at=node.at, pointer=node.pointer)
        schema_id = SchemaId("", target.pointer)
        self.targets[schema_id] = target
        return RefSchema(at=node.at, pointer=node.pointer, target=schema_id)

    def _unions(self, node: Node) -> list[Schema]:
        found = [self._union(node, key, mode) for key, mode in _MODES if node.has(key)]
        return [each for each in found if each is not None]

    def _union(self, node: Node, key: str, mode: UnionMode) -> Schema | None:
        """``anyOf`` or ``oneOf``; None for one that only picks required properties."""
        items = list(self._reading.items(node, key))
        if not items:
            return None
        if all(_is_selecting(item) for item in items):
            message = f"'{key}' of 'required' can't be told in types: left out"
            self._reading.warn(node.child(key), "schema-widened", message)
            return None
        variants = tuple(self.parse(item) for item in items)
        discriminator = self._discriminators.parse(node, variants)
        if len(variants) == 1 and discriminator is None:
            return variants[0]
        return UnionSchema(**bare(node), mode=mode, variants=variants, discriminator=discriminator)

    def _report_untold(self, node: Node) -> None:
        assert isinstance(node.tree, SourceMapping)
        if _UNTOLD.isdisjoint(node.tree):
            return
        for key in node.tree:
            if key in _UNTOLD:
                message = f"'{key}' can't be told in types: values that it forbids are accepted"
                self._reading.warn(node.child(key), "schema-widened", message)

    def report_circles(self, nodes: list[Node]) -> None:
        """Report components that are nothing but references to each other."""
        for node in nodes:
            if reference_of(node) is not None:
                self._reading.references.resolved(node)


def _is_selecting(node: Node) -> bool:
    tree = node.tree
    return isinstance(tree, SourceMapping) and "required" in tree and _SELECTING.issuperset(tree)


def _annotated(schema: Schema, annotations: Annotations) -> Schema:
    """The only part of a schema, with the annotations that are written around it."""
    if all(getattr(schema, name) is value for name, value in annotations.items()):
        return schema  # most are made with them
    if schema.pointer == annotations["pointer"]:
        return replace(schema, **annotations)
    title, description = annotations["title"], annotations["description"]
    default = annotations["default"]
    return replace(
        schema,
        title=title if title is not None else schema.title,
        description=description if description is not None else schema.description,
        default=default if default is not None else schema.default,
        examples=annotations["examples"] or schema.examples,
        deprecated=annotations["deprecated"] or schema.deprecated,
        read_only=annotations["read_only"] or schema.read_only,
        write_only=annotations["write_only"] or schema.write_only,
    )
