"""A schema's own keywords: its type, and what restricts values of that type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypedDict

from specwright.ingest.annotations import Annotations, bare
from specwright.ingest.node import Node
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
    Number,
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
_OTHER_KEYWORDS = frozenset({"type", "format", "enum", "const"})


class _Bounds(TypedDict):
    format: SpecText | None
    minimum: Number | None
    maximum: Number | None
    exclusive_minimum: Number | None
    exclusive_maximum: Number | None
    multiple_of: Number | None


class TypedSchemaParser:
    """Parses what is beside composition; ``parse_schema`` parses the schemas inside."""

    def __init__(self, reading: Reading, parse_schema: Callable[[Node], Schema]) -> None:
        self._reading = reading
        self._parse_schema = parse_schema
        self._objects = ObjectParser(reading, parse_schema)
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
            return AnySchema(**annotations)
        if len(types) == 1:
            return self._of_type(types[0], node, annotations)
        inner = bare(node)
        inner["title"], inner["description"] = annotations["title"], annotations["description"]
        variants = tuple(self._of_type(name, node, inner) for name in types)
        return UnionSchema(**annotations, mode=UnionMode.ANY_OF, variants=variants)

    def _types(self, node: Node) -> list[str]:
        """``type`` as a list; inferred from other keywords where there is none."""
        written = node.value("type")
        if isinstance(written, str):
            return [written]
        if isinstance(written, SourceSequence):
            return list(dict.fromkeys(each for each in written if isinstance(each, str)))
        if node.has("enum") or node.has("const"):
            return []
        for key in node.tree if isinstance(node.tree, SourceMapping) else ():
            if key in _IMPLIED:
                return [_IMPLIED[key]]
        implied = _TYPES_OF_FORMATS.get(str(node.value("format")))
        return [implied] if implied else []

    def _of_type(self, name: str, node: Node, annotations: Annotations) -> Schema:
        match name:
            case "object":
                return self._objects.parse(node, annotations)
            case "array":
                return self._array(node, annotations)
            case "string":
                return self._string(node, annotations)
            case "integer":
                return IntegerSchema(**annotations, **self._bounds(node))
            case "number":
                return NumberSchema(**annotations, **self._bounds(node))
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
        minimum = self._reading.count(node, "minItems")
        maximum = self._reading.count(node, "maxItems")
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
        encoding = self._reading.text(node, "contentEncoding")
        text_format = self._reading.text(node, "format")
        if text_format == SpecText("byte") and encoding is None:
            encoding = SpecText("base64")
        return StringSchema(
            **annotations,
            format=text_format,
            content_encoding=encoding,
            min_length=self._reading.count(node, "minLength"),
            max_length=self._reading.count(node, "maxLength"),
            pattern=self._reading.text(node, "pattern"),
        )

    def _bounds(self, node: Node) -> _Bounds:
        number = self._reading.number
        return _Bounds(
            format=self._reading.text(node, "format"),
            minimum=number(node, "minimum"),
            maximum=number(node, "maximum"),
            exclusive_minimum=number(node, "exclusiveMinimum"),
            exclusive_maximum=number(node, "exclusiveMaximum"),
            multiple_of=number(node, "multipleOf"),
        )
