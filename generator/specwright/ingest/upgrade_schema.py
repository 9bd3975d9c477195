"""One schema from OpenAPI 3.0 (4.7.24) to JSON Schema 2020-12 as of OpenAPI 3.1 (4.8.24).

``example`` and the formats ``binary`` and ``byte`` stay: 3.1 still allows them, and the parser
knows them.
"""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.structure import Trail, pointer_of
from specwright.ingest.tree import (
    SourceMapping,
    SourceSequence,
    Tree,
    made_mapping,
    made_sequence,
    position,
)

_TYPES = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
# Words that are not types, as descriptions use them: the type that is meant, and its format.
_MISNOMERS: dict[str, tuple[str | None, str | None]] = {
    "any": (None, None),
    "mixed": (None, None),
    "bool": ("boolean", None),
    "int": ("integer", None),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    "long": ("integer", "int64"),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "decimal": ("number", None),
    "str": ("string", None),
    "text": ("string", None),
    "enum": ("string", None),
    "uuid": ("string", "uuid"),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "file": ("string", "binary"),
    "dict": ("object", None),
    "map": ("object", None),
    "hash": ("object", None),
    "list": ("array", None),
}
_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_NULLABLE = ("nullable", "x-nullable")
_REWRITTEN = frozenset(
    ("exclusiveMinimum", "exclusiveMaximum", "items", "properties", "discriminator", *_NULLABLE)
)
"""Beside ``type``, the keywords that may have to be written in another way."""


class SchemaUpgrade:
    """Rewrites schemas in place; what is not from 3.0 but simply wrong is mended and reported.

    ``is_newer`` is for documents that say that they are 3.1 or later: there, 3.0's own words are
    mistakes too.
    """

    def __init__(self, diagnostics: DiagnosticCollector, *, is_newer: bool) -> None:
        self._diagnostics = diagnostics
        self._is_newer = is_newer

    def upgrade(self, schema: SourceMapping, trail: Trail) -> None:
        """Rewrite one schema; those inside of it are left for their own turn."""
        if "type" in schema:
            self._mend_type(schema, trail)
        if _REWRITTEN.isdisjoint(schema):
            return
        for exclusive, bound in _BOUNDS:
            if isinstance(schema.get(exclusive), bool):
                self._note_old(schema, exclusive, trail)
                _make_exclusive(schema, exclusive, bound)
        if type(schema.get("items")) is SourceSequence:
            self._warn(schema, "items", "old-keyword", "a list of items is prefixItems", trail)
            schema.move("items", "prefixItems")
            schema.move("additionalItems", "items")
        if type(schema.get("properties")) is SourceMapping:
            self._lift_required(schema, trail)
        if isinstance(schema.get("discriminator"), str):
            name = schema["discriminator"]
            place = schema.place_of("discriminator")
            schema["discriminator"] = made_mapping(place, propertyName=name)
        for key in _NULLABLE:
            if isinstance(schema.get(key), bool):
                self._note_old(schema, key, trail)
                if schema.pop(key) is True:
                    _make_nullable(schema)

    def _mend_type(self, schema: SourceMapping, trail: Trail) -> None:
        types = schema["type"]
        if isinstance(types, str) and types in _TYPES:
            return
        if type(types) is SourceSequence and all(
            isinstance(each, str) and each in _TYPES for each in types
        ):
            if not types:
                message = "an empty list of types: read as if it were not there"
                self._warn(schema, "type", "empty-type", message, trail)
                del schema["type"]
            elif len(types) == 1:
                schema["type"] = types[0]
            return
        self._replace_types(schema, types, trail)

    def _replace_types(self, schema: SourceMapping, types: Tree, trail: Trail) -> None:
        written = list(types) if type(types) is SourceSequence else [types]
        meant: dict[str, None] = {}
        for each in written:
            name, format_name = _meant(each)
            if name is None:
                meant.clear()
                break
            meant[name] = None
            if format_name and "format" not in schema:
                schema.put("format", format_name, schema.place_of("type"))
        message = f"{_listed(written)} is no type: read as {' or '.join(meant) or 'any'}"
        self._warn(schema, "type", "unknown-type", message, trail)
        place = schema.place_of("type")
        if not meant:
            del schema["type"]
        elif len(meant) == 1:
            schema["type"] = next(iter(meant))
        else:
            schema["type"] = made_sequence(place, *meant)

    def _lift_required(self, schema: SourceMapping, trail: Trail) -> None:
        """``required: true`` on a property (JSON Schema draft 3) to the list of its object."""
        properties = schema["properties"]
        assert type(properties) is SourceMapping
        for name, value in properties.items():
            if type(value) is not SourceMapping or not isinstance(value.get("required"), bool):
                continue
            message = "'required' is a list of the object, not a mark of the property"
            self._warn(value, "required", "required-on-property", message, trail)
            place = value.place_of("required")
            if value.pop("required") is True:
                required = schema.get("required")
                if type(required) is not SourceSequence:
                    required = SourceSequence(place)
                    schema.put("required", required, place)
                if name not in required:
                    required.add(name, place)

    def _note_old(self, schema: SourceMapping, key: str, trail: Trail) -> None:
        if self._is_newer and not key.startswith("x-"):
            message = f"'{key}' as in OpenAPI 3.0: read as it was meant there"
            self._warn(schema, key, "old-keyword", message, trail)

    def _warn(self, schema: SourceMapping, key: str, code: str, message: str, trail: Trail) -> None:
        at = position(schema.place_of(key))
        self._diagnostics.warning(code, message, at, f"#{pointer_of(trail)}")


def _meant(written: Tree) -> tuple[str | None, str | None]:
    """The type and format that a word stands for."""
    if written is None:
        return "null", None
    if not isinstance(written, str):
        return None, None
    word = written.strip().lower()
    return (word, None) if word in _TYPES else _MISNOMERS.get(word, (None, None))


def _listed(written: list[Tree]) -> str:
    return ", ".join(repr(each)[:40] for each in written) or "an empty list"


def _make_exclusive(schema: SourceMapping, exclusive: str, bound: str) -> None:
    """``exclusiveMinimum: true`` beside ``minimum`` to one exclusive bound."""
    is_exclusive = schema.pop(exclusive)
    if is_exclusive and bound in schema:
        schema.move(bound, exclusive)


def _make_nullable(schema: SourceMapping) -> None:
    """``nullable: true`` (OpenAPI 3.0.3, 4.7.24.1) as a type array or a union with null.

    Beside a ``$ref`` and without a ``type`` the letter of 3.0 gives it no effect; descriptions
    mean it all the same.
    """
    types = schema.get("type")
    if isinstance(types, str):
        if types != "null":
            schema["type"] = made_sequence(schema.place_of("type"), types, "null")
        _allow_null_value(schema)
    elif type(types) is SourceSequence:
        if "null" not in types:
            types.add("null")
        _allow_null_value(schema)
    elif not _add_null_variant(schema):
        _wrap_with_null(schema)


def _allow_null_value(schema: SourceMapping) -> None:
    values = schema.get("enum")
    if type(values) is SourceSequence and None not in values:
        values.add(None)
    for key in ("allOf", "$ref"):
        if key in schema:
            _wrap_with_null(schema)
            return
    _add_null_variant(schema)


def _add_null_variant(schema: SourceMapping) -> bool:
    for key in ("anyOf", "oneOf"):
        variants = schema.get(key)
        if type(variants) is SourceSequence:
            if not any(_is_null(variant) for variant in variants):
                variants.add(made_mapping(schema.place_of(key), type="null"))
            return True
    return False


def _is_null(variant: Tree) -> bool:
    return type(variant) is SourceMapping and variant.get("type") == "null"


def _wrap_with_null(schema: SourceMapping) -> None:
    """``allOf`` or ``$ref`` (or an enum alone) to one of two alternatives, null the other."""
    place = schema.place
    inner = SourceMapping(place)
    for key in ("$ref", "allOf", "enum", "properties", "required", "additionalProperties", "items"):
        if key in schema:
            inner.put(key, schema.pop(key), schema.place_of(key))
    if inner:
        if "type" in schema:
            inner.put("type", schema.pop("type"), schema.place_of("type"))
        schema["anyOf"] = made_sequence(place, inner, made_mapping(place, type="null"))
