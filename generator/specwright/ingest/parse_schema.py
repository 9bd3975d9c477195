"""Schemas (OpenAPI 3.1, 4.8.24; JSON Schema 2020-12) to the closed union of the model.

A schema is a conjunction of its keywords. Here they are sorted into parts (``$ref``, ``allOf``,
``anyOf``, ``oneOf``, and the rest, which :mod:`parse_typed_schema` reads); one part stands for
itself, several become an :class:`AllOfSchema`. What can't be told in Python types is left out,
which widens the schema, and is reported.
"""

from __future__ import annotations

from dataclasses import replace

from specwright.ingest.annotations import (
    ANNOTATIONS,
    Annotations,
    annotations_of,
    bare,
    joined,
)
from specwright.ingest.inheritance import Inheritance
from specwright.ingest.node import Node
from specwright.ingest.parse_discriminator import DiscriminatorParser
from specwright.ingest.parse_enum import values_of_all
from specwright.ingest.parse_restrictions import RESTRICTING, RestrictionParser, is_selecting
from specwright.ingest.parse_typed_schema import TypedSchemaParser
from specwright.ingest.reading import Reading
from specwright.ingest.references import reference_of
from specwright.ingest.tree import SourceMapping, SourceSequence, Tree
from specwright.ir.schema import (
    AllOfSchema,
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NeverSchema,
    NullSchema,
    NumberSchema,
    ObjectSchema,
    RefSchema,
    Schema,
    SchemaId,
    StringSchema,
    TupleSchema,
    UnionMode,
    UnionSchema,
)

_CLASSES: dict[str, type[Schema] | tuple[type[Schema], ...]] = {
    "object": (ObjectSchema, MapSchema),
    "array": (ArraySchema, TupleSchema),
    "string": StringSchema,
    "number": NumberSchema,
}
_COMPOSITION = frozenset({"$ref", "allOf", "anyOf", "oneOf", "discriminator", "nullable"})
# ``patternProperties`` says what the type is too, and is one of a schema's own keywords.
_UNTOLD_BY_PARTS = RESTRICTING - {"patternProperties"}
_COMPONENTS = "/components/schemas/"
_DEEPEST_FAMILY = 10
_MAY_RESTRICT = RESTRICTING | {"anyOf", "oneOf"}
_MODES = (("anyOf", UnionMode.ANY_OF), ("oneOf", UnionMode.ONE_OF))


class SchemaParser:
    """Parses schemas; :attr:`targets` gathers what their references name."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._typed = TypedSchemaParser(reading, self.parse)
        self._discriminators = DiscriminatorParser(reading)
        self._restrictions = RestrictionParser(reading, self.parse)
        self.targets: dict[SchemaId, Node] = {}
        self.inheritance = Inheritance(self._discriminators)

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
        found = self._parsed(node)
        assert isinstance(node.tree, SourceMapping)
        if _MAY_RESTRICT.isdisjoint(node.tree):
            return found
        restrictions = found.restrictions + self._restrictions.parse(node)
        return replace(found, restrictions=restrictions) if restrictions else found

    def _parsed(self, node: Node) -> Schema:
        annotations = annotations_of(self._reading, node)
        assert isinstance(node.tree, SourceMapping)
        if _COMPOSITION.isdisjoint(node.tree):  # so are most: what they have is all their own
            return self._typed.parse(node, annotations)
        parts, annotations = _without_remarks(self._parts(node, annotations), annotations)
        if not parts:
            return AnySchema(**annotations)
        if len(parts) > 1 or self._is_subtype(node, parts[0]):
            self.inheritance.add(node, parts)
            implied = not node.has("type")
            return AllOfSchema(**annotations, parts=tuple(parts), implied=implied)
        part = _said(parts[0], node.value("type")) if node.has("type") else parts[0]
        return _annotated(part, annotations)

    def _is_subtype(self, node: Node, part: Schema) -> bool:
        """Whether a component adds nothing to its parent but its name, which is a tag."""
        return (
            isinstance(part, RefSchema)
            and node.has("allOf")
            and node.pointer.startswith(_COMPONENTS)
            and "/" not in node.pointer[len(_COMPONENTS) :]
            and self._has_discriminator(self.targets[part.target])
        )

    def _has_discriminator(self, node: Node, depth: int = 0) -> bool:
        """Whether a schema has a discriminator for its subtypes, or a parent of it has."""
        if node.has("discriminator"):
            return not node.has("oneOf") and not node.has("anyOf")
        if depth == _DEEPEST_FAMILY:
            return False
        for item in node.child("allOf").items():
            reference = reference_of(item)
            target = self._reading.references.target(item, reference) if reference else None
            if target is not None and self._has_discriminator(target, depth + 1):
                return True
        return False

    def _parts(self, node: Node, annotations: Annotations) -> list[Schema]:
        """The parts of the conjunction, each bare but for a part that is the whole."""
        parts: list[Schema] = []
        reference = self._reference(node, annotations)
        if reference is not None:
            parts.append(reference)
        if node.has("allOf"):
            parts.extend(self.parse(item) for item in self._reading.items(node, "allOf"))
        unions = self._unions(node)
        parts.extend(unions)
        if not unions and node.has("discriminator"):
            self.inheritance.parents[node.pointer] = node
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
            and key not in _UNTOLD_BY_PARTS
            and not key.startswith("x-")
        }
        if is_composed:
            own -= {"type", "format"}
        return self._typed.restricts(own)

    def _reference(self, node: Node, annotations: Annotations) -> Schema | None:
        """What ``$ref`` names; with the annotations, where there is nothing else."""
        reference = reference_of(node)
        if reference is None:
            return None
        target = self._reading.references.target(node, reference)
        if target is None:
            return AnySchema(at=node.at, pointer=node.pointer)
        if not target.pointer.startswith(_COMPONENTS):
            target = self._schema_inside(node, target)
        schema_id = SchemaId("", target.pointer)
        self.targets[schema_id] = target
        assert isinstance(node.tree, SourceMapping)
        described = annotations if len(node.tree) == 1 else bare(node)
        return RefSchema(**described, target=schema_id)

    def _schema_inside(self, node: Node, target: Node) -> Node:
        """What a reference means that names a response, a body or a parameter: its schema."""
        media_types = [each for _, each in target.child("content").entries()]
        found = (each.child("schema") for each in (target, *media_types))
        inside = next((each for each in found if isinstance(each.tree, SourceMapping)), None)
        if inside is None:
            return target
        message = "a schema is due here: read as the one inside of what is named"
        self._reading.warn(node, "ref-mended", message)
        return inside

    def _unions(self, node: Node) -> list[Schema]:
        found = [self._union(node, key, mode) for key, mode in _MODES if node.has(key)]
        return [each for each in found if each is not None]

    def _union(self, node: Node, key: str, mode: UnionMode) -> Schema | None:
        """``anyOf`` or ``oneOf``; None for one that only picks required properties."""
        items = list(self._reading.items(node, key))
        if not items:
            return None
        if is_selecting(node, key):
            message = f"'{key}' of 'required' can't be told in types: left out"
            self._reading.warn(node.child(key), "schema-widened", message)
            return None
        variants = tuple(self.parse(item) for item in items)
        discriminator = self._discriminators.parse(node, variants)
        if len(variants) == 1 and discriminator is None:
            return variants[0]
        others = [each for each in variants if not isinstance(each, NullSchema)]
        values = values_of_all(others) if len(others) > 1 else None
        if values is not None:
            variants = (EnumSchema(**bare(node), values=values), *_nulls(variants))
        if len(variants) == 1:
            return variants[0]
        return UnionSchema(**bare(node), mode=mode, variants=variants, discriminator=discriminator)

    def report_circles(self, nodes: list[Node]) -> None:
        """Report components that are nothing but references to each other: any value fits."""
        for node in nodes:
            self._reading.references.report_circle(node)


def _without_remarks(
    parts: list[Schema], annotations: Annotations
) -> tuple[list[Schema], Annotations]:
    """The parts that restrict, and the annotations joined by those of parts that do not.

    ``allOf: [{$ref: ...}, {description: ...}]`` is the reference, with a description.
    """
    if len(parts) < 2:
        return parts, annotations
    for part in parts:
        if _is_remark(part):
            annotations = joined(annotations, part)
    return [part for part in parts if not _is_remark(part)], annotations


def _said(schema: Schema, written: Tree) -> Schema:
    """A schema whose type is said around it, and so no longer only implied by its keywords.

    Beside another type null is allowed too, unless the parts say a type themselves.
    """
    names = list(written) if isinstance(written, SourceSequence) else [written]
    types = [name for name in names if name != "null"]
    type_name = types[0] if len(types) == 1 else None
    allows_null = len(types) < len(names)
    match schema:
        case RefSchema():
            return replace(schema, has_type=True)
        case UnionSchema(mode=mode, variants=variants):
            found = tuple(_typed(each, type_name) for each in variants)
            allows_null = allows_null and mode is UnionMode.ANY_OF and found != variants
            null = (NullSchema(at=schema.at, pointer=schema.pointer),) if allows_null else ()
            return replace(schema, variants=(*found, *null))
    one = _typed(schema, type_name)
    if one is schema or not allows_null:
        return one
    variants = (one, NullSchema(at=schema.at, pointer=schema.pointer))
    return UnionSchema(
        at=schema.at, pointer=schema.pointer, mode=UnionMode.ANY_OF, variants=variants
    )


def _typed(schema: Schema, type_name: Tree) -> Schema:
    classes = _CLASSES.get(type_name, ()) if isinstance(type_name, str) else ()
    return (
        replace(schema, implied=False) if schema.implied and isinstance(schema, classes) else schema
    )


def _nulls(variants: tuple[Schema, ...]) -> tuple[Schema, ...]:
    return tuple(each for each in variants if isinstance(each, NullSchema))


def _is_remark(part: Schema) -> bool:
    return isinstance(part, AnySchema) and not part.restrictions


def _annotated(schema: Schema, annotations: Annotations) -> Schema:
    """The only part of a schema, with the annotations that are written around it."""
    if all(getattr(schema, name) is value for name, value in annotations.items()):
        return schema  # most are made with them
    if schema.pointer == annotations["pointer"]:
        return replace(schema, **annotations)
    found = joined(annotations, schema)
    found["at"], found["pointer"] = schema.at, schema.pointer
    return replace(schema, **found)
