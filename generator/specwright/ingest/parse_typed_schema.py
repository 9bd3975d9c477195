"""A schema's own keywords: its type, and what restricts values of that type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from specwright.ingest.annotations import Annotations, bare
from specwright.ingest.node import Node
from specwright.ingest.parse_constraints import ConstraintParser
from specwright.ingest.parse_enum import EnumParser
from specwright.ingest.parse_object_schema import ObjectParser
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping, SourceSequence
from specwright.ir.schema import (
    AnySchema,
    ArraySchema,
    BooleanSchema,
    IntegerSchema,
    NullSchema,
    NumberSchema,
    Schema,
    StringSchema,
    TupleSchema,
    UnionMode,
    UnionSchema,
)
from specwright.ir.text import SpecText

# The type that a keyword speaks of, for schemas that name none.
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
_TYPES_OF_FORMATS: dict[str, str] = {
    **dict.fromkeys(("int32", "int64"), "integer"),
    **dict.fromkeys(("float", "double"), "number"),
    **dict.fromkeys(
        ("date", "date-time", "time", "duration", "uuid", "email", "uri", "binary", "byte"),
        "string",
    ),
}
_OF_STRINGS = frozenset({"format", "contentEncoding", "minLength", "maxLength", "pattern"})
_OTHER_KEYWORDS = frozenset({"type", "format", "enum", "const"})


class TypedSchemaParser:
    """Parses what is beside composition; ``parse_schema`` parses the schemas inside."""

    def __init__(self, reading: Reading, parse_schema: Callable[[Node], Schema]) -> None:
        self._reading = reading
        self._parse_schema = parse_schema
        self._constraints = ConstraintParser(reading)
        self._objects = ObjectParser(reading, self._constraints, parse_schema)
        self._enums = EnumParser(reading)

    def restricts(self, keywords: Iterable[str]) -> bool:
        """Whether any of the keywords says something about values."""
        return any(key in _IMPLIED or key in _OTHER_KEYWORDS for key in keywords)

    def parse(self, node: Node, annotations: Annotations) -> Schema:
        """The schema of the keywords of one node."""
        types = self._types(node)
        if node.has("const") or node.has("enum"):
            found = self._enums.parse(node, annotations, types)
            if found is not None:
                return found
        if not types:
            return self._of_implied_type(node, annotations)
        if len(types) == 1:
            return self._of_type(types[0], node, annotations)
        inner = bare(node)
        inner["title"], inner["description"] = annotations["title"], annotations["description"]
        variants = tuple(self._of_type(name, node, inner) for name in types)
        return UnionSchema(**annotations, mode=UnionMode.ANY_OF, variants=variants)

    def _of_implied_type(self, node: Node, annotations: Annotations) -> Schema:
        """What a schema without ``type`` speaks of; any value, if it speaks of no type."""
        name = _implied_type(node)
        if name is None:
            return AnySchema(**annotations)
        return replace(self._of_type(name, node, annotations), implied=True)

    def _types(self, node: Node) -> list[str]:
        """``type`` as a list."""
        written = node.value("type")
        if isinstance(written, str):
            return [written]
        if isinstance(written, SourceSequence) and not written:
            message = "an empty list of types: read as if it were not there"
            self._reading.warn(node.child("type"), "empty-type", message)
        elif isinstance(written, SourceSequence):
            return list(dict.fromkeys(each for each in written if isinstance(each, str)))
        return []

    def _of_type(self, name: str, node: Node, annotations: Annotations) -> Schema:
        match name:
            case "object":
                return self._objects.parse(node, annotations)
            case "array":
                return self._array(node, annotations)
            case "string":
                return self._string(node, annotations)
            case "integer":
                whole = self._constraints.bounds(node, whole=True)
                return IntegerSchema(**annotations, **whole, format=self._format(node))
            case "number":
                bounds = self._constraints.bounds(node, whole=False)
                return NumberSchema(**annotations, **bounds, format=self._format(node))
            case "boolean":
                return BooleanSchema(**annotations)
            case "null":
                return NullSchema(**annotations)
        self._reading.warn(node, "unknown-type", f"{name!r} is no type: read as any value")
        return AnySchema(**annotations)

    def _array(self, node: Node, annotations: Annotations) -> Schema:
        """``type: array`` (JSON Schema 2020-12 core, 10.3.1)."""
        items = node.child("items")
        rest = self._parse_schema(items) if items.tree is not None else None
        minimum, maximum = self._constraints.counts(node, "Items")
        first = tuple(self._parse_schema(each) for each in self._reading.items(node, "prefixItems"))
        if first:
            return TupleSchema(
                **annotations, items=first, rest=rest, min_items=minimum, max_items=maximum
            )
        return ArraySchema(
            **annotations,
            items=rest or AnySchema(at=node.at, pointer=items.pointer),
            min_items=minimum,
            max_items=maximum,
            unique_items=self._reading.flag(node, "uniqueItems"),
        )

    def _string(self, node: Node, annotations: Annotations) -> StringSchema:
        """``type: string``; ``format: byte`` is base64 (OpenAPI 3.0.3, 4.4)."""
        if isinstance(node.tree, SourceMapping) and _OF_STRINGS.isdisjoint(node.tree):
            return StringSchema(**annotations)
        encoding = self._reading.text(node, "contentEncoding")
        text_format = self._format(node)
        minimum, maximum = self._constraints.counts(node, "Length")
        if text_format == SpecText("byte") and encoding is None:
            encoding = SpecText("base64")
        return StringSchema(
            **annotations,
            format=text_format,
            content_encoding=encoding,
            min_length=minimum,
            max_length=maximum,
            pattern=self._reading.text(node, "pattern"),
        )

    def _format(self, node: Node) -> SpecText | None:
        return self._reading.text(node, "format")


def _implied_type(node: Node) -> str | None:
    """The type that the first keyword speaks of, or a format by itself."""
    if node.has("enum") or node.has("const"):
        return None
    for key in node.tree if isinstance(node.tree, SourceMapping) else ():
        if key in _IMPLIED:
            return _IMPLIED[key]
    return _TYPES_OF_FORMATS.get(str(node.value("format")))
