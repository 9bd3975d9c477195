"""Small schemas, straight JSON Schema 2020-12: one keyword each, and pairs that meet."""

from __future__ import annotations

from typing import Any

from tests.differential.texts import FORMS

_TEXT = {"type": "string"}
_WHOLE = {"type": "integer"}
_KIND = {"type": "string", "enum": ["car", "boat"]}
_CAT = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}},
}
_DOG = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"const": "dog"}, "walks": {"type": "boolean"}},
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(*required: str, **properties: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", "properties": properties}
    return {**found, "required": list(required)} if required else found


SCHEMAS: dict[str, Any] = {
    # types (validation, 6.1.1)
    **{name: {"type": name} for name in ("string", "integer", "number", "boolean", "array")},
    "object_free": {"type": "object"},
    "null_only": {"type": "null"},
    "several_types": {"type": ["string", "integer", "null"]},
    "number_or_whole": {"type": ["number", "string"]},
    "anything": {},
    "true_schema": _object(a=True),
    "false_schema": _object(a=False, b=_TEXT),
    # enum and const (6.1.2, 6.1.3)
    "enum_text": {"enum": ["a", "b"]},
    "enum_whole": {"enum": [1, 2, 3]},
    "enum_mixed": {"enum": ["a", 1, True]},
    "enum_null": {"enum": ["a", None]},
    "enum_typed": {"type": "string", "enum": ["+1", "-1", ""]},
    "enum_fractions": {"enum": [0.5, 1.5]},
    "enum_lists": {"enum": [[1], [2, 3]]},
    "enum_objects": {"enum": [{"a": 1}, {}]},
    "enum_everything": {"enum": ["a", 1, 2.5, False, [1], {"a": None}]},
    "enum_of_other_type": {"type": "string", "enum": [1, 2, "x"]},
    "const_text": {"const": "a"},
    "const_whole": {"const": 1},
    "const_zero": {"const": 0},
    "const_false": {"const": False},
    "const_true": {"const": True},
    "const_fraction": {"const": 1.5},
    "const_list": {"const": [1, True]},
    "const_object": {"const": {"a": 1}},
    "const_null": {"const": None},
    # numbers (6.2)
    "minimum": {"type": "integer", "minimum": 3},
    "minimum_fraction": {"type": "number", "minimum": 0.1},
    "maximum": {"type": "number", "maximum": 10},
    "between": {"type": "integer", "minimum": -2, "maximum": 2},
    "exclusive": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    "exclusive_whole": {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 3},
    "multiple_whole": {"type": "integer", "multipleOf": 3},
    "multiple_cents": {"type": "number", "multipleOf": 0.01},
    "multiple_tenth": {"type": "number", "multipleOf": 0.1, "minimum": 0},
    "fraction_of_integer": {"type": "integer", "minimum": 0.5, "multipleOf": 1.5},
    "int64": {"type": "integer", "format": "int64"},
    "great": {"type": "integer", "minimum": 2**63},
    # texts (6.3)
    "min_length": {"type": "string", "minLength": 2},
    "max_length": {"type": "string", "maxLength": 3},
    "pattern": {"type": "string", "pattern": "^[a-z]{2,3}$"},
    "pattern_digits": {"type": "string", "pattern": r"^\d{2}$"},
    "pattern_no_digits": {"type": "string", "pattern": r"^\D+$"},
    "pattern_words": {"type": "string", "pattern": r"^\w+\s\W$"},
    "pattern_ahead": {"type": "string", "pattern": "^(?!x)[a-z]+$"},
    "pattern_password": {"type": "string", "pattern": r"^(?=.*[a-z])(?=.*\d)(?!0).{3,}$"},
    "pattern_behind": {"type": "string", "pattern": "^[a-c]+(?<!c)$"},
    "pattern_around": {"type": "string", "pattern": "^(?:a(?!b)|b)+$"},
    "pattern_again": {"type": "string", "pattern": r"^(a|b)\1$"},
    "pattern_class": {"type": "string", "pattern": "^[^a-c]+$"},
    "pattern_somewhere": {"type": "string", "pattern": "b"},
    "pattern_end": {"type": "string", "pattern": "a$"},
    "pattern_unicode": {"type": "string", "pattern": r"^\u00e9+$"},
    "pattern_edge": {"type": "string", "pattern": r"\ba\b"},
    "pattern_property": {"type": "string", "pattern": r"^\p{Lu}$"},
    # format (7.3)
    **{f"format_{form.replace('-', '_')}": {"type": "string", "format": form} for form in FORMS},
    "format_long": {"type": "string", "format": "email", "maxLength": 12},
    "format_number": {"type": "number", "format": "double"},
    "decimal_number": {"type": "number", "format": "decimal", "minimum": 1},
    # arrays (6.4; core, 10.3.1)
    "items": {"type": "array", "items": _WHOLE},
    "items_nested": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
    "min_items": {"type": "array", "items": _WHOLE, "minItems": 2},
    "max_items": {"type": "array", "items": _WHOLE, "maxItems": 2},
    "unique": {"type": "array", "uniqueItems": True},
    "unique_texts": {"type": "array", "items": _TEXT, "uniqueItems": True, "maxItems": 4},
    "unique_objects": {"type": "array", "items": _object(a={}), "uniqueItems": True},
    "prefix": {"type": "array", "prefixItems": [_WHOLE, _TEXT]},
    "prefix_rest": {"type": "array", "prefixItems": [_WHOLE], "items": {"type": "boolean"}},
    "prefix_closed": {"type": "array", "prefixItems": [_WHOLE, _TEXT], "items": False},
    "prefix_exact": {
        "type": "array",
        "prefixItems": [_WHOLE, _TEXT],
        "items": False,
        "minItems": 2,
    },
    "no_items": {"type": "array", "items": False},
    "contains": {"type": "array", "contains": _WHOLE},
    "contains_some": {
        "type": "array",
        "contains": _WHOLE,
        "minContains": 2,
        "maxContains": 3,
    },
    # objects (6.5; core, 10.3.2)
    "required": _object("a", a=_TEXT, b=_WHOLE),
    "required_unnamed": {"type": "object", "required": ["a", "b"]},
    "nullable_member": _object(a={"type": ["string", "null"]}, b=_TEXT),
    "nullable_required": _object("a", a={"type": ["string", "null"]}),
    "closed": {**_object("a", a=_TEXT, b=_WHOLE), "additionalProperties": False},
    "closed_empty": {"type": "object", "additionalProperties": False},
    "map": {"type": "object", "additionalProperties": _WHOLE},
    "map_of_maps": {
        "type": "object",
        "additionalProperties": {"type": "object", "additionalProperties": _TEXT},
    },
    "typed_rest": {**_object(a=_TEXT), "additionalProperties": _WHOLE},
    "min_properties": {"type": "object", "minProperties": 1},
    "max_properties": {**_object(a=_TEXT, b=_TEXT), "maxProperties": 2},
    "min_named": {**_object(a=_TEXT, b=_TEXT), "minProperties": 1},
    "names_like_python": _object("class", **{"class": _TEXT, "class_": _WHOLE, "a-b": _WHOLE}),
    "pattern_properties": {"type": "object", "patternProperties": {"^x_": _WHOLE}},
    "pattern_properties_closed": {
        "type": "object",
        "patternProperties": {"^x_": _WHOLE},
        "additionalProperties": False,
    },
    "property_names": {"type": "object", "propertyNames": {"pattern": "^[a-b]+$"}},
    "dependent_required": {**_object(a=_TEXT, b=_TEXT), "dependentRequired": {"a": ["b"]}},
    "dependent_schemas": {
        **_object(a=_TEXT, b=_WHOLE),
        "dependentSchemas": {"a": {"properties": {"b": {"minimum": 5}}}},
    },
    "unevaluated": {
        "allOf": [_object(a=_TEXT)],
        "properties": {"b": _WHOLE},
        "unevaluatedProperties": False,
    },
    "default_value": _object(a={"type": "string", "default": "x"}, b={"type": "integer"}),
    # composition (core, 10.2)
    "all_of": {"allOf": [_object("a", a=_TEXT), _object("b", b=_WHOLE)]},
    "all_of_narrowing": {"allOf": [_object(a=_TEXT), _object("a", a={"minLength": 2})]},
    "all_of_required": {"allOf": [_object(a=_TEXT, b=_TEXT), {"required": ["a"]}]},
    "all_of_texts": {"allOf": [{"type": "string", "minLength": 2}, {"maxLength": 3}]},
    "all_of_numbers": {
        "allOf": [{"type": "integer", "minimum": 1}, {"type": "integer", "multipleOf": 2}]
    },
    "all_of_closed": {
        "allOf": [{**_object(a=_TEXT), "additionalProperties": False}, _object(b=_WHOLE)]
    },
    "all_of_union": {
        "allOf": [_object(a=_TEXT), {"oneOf": [_object("b", b=_WHOLE), _object("c")]}]
    },
    "all_of_contradiction": {"allOf": [_object(a=_TEXT), _object(a=_WHOLE)]},
    "all_of_objects": {
        "allOf": [_object(a=_object("b", b=_TEXT)), _object(a=_object("c", c=_WHOLE))]
    },
    "all_of_kinds": {"allOf": [_object(a=_TEXT), {"oneOf": [_ref("cat"), _ref("dog")]}]},
    "all_of_nested": {
        "allOf": [{"allOf": [_object(a=_TEXT), {"minProperties": 2}]}, {"required": ["b"]}]
    },
    "beside_reference": {**_ref("min_length"), "maxLength": 4},
    "any_of_types": {"anyOf": [_TEXT, _WHOLE]},
    "any_of_objects": {"anyOf": [_object("a", a=_TEXT), _object("b", b=_WHOLE)]},
    "any_of_bounds": {
        "anyOf": [{"type": "string", "maxLength": 2}, {"type": "string", "pattern": "^long"}]
    },
    "one_of_types": {"oneOf": [_TEXT, _WHOLE, {"type": "null"}]},
    "one_of_numbers": {"oneOf": [_WHOLE, {"type": "number"}]},
    "one_of_multiples": {
        "oneOf": [{"type": "integer", "multipleOf": 2}, {"type": "integer", "multipleOf": 3}]
    },
    "one_of_consts": {"oneOf": [_CAT, _DOG]},
    "one_of_loose": {"oneOf": [_object(a=_TEXT), _object(b=_WHOLE)]},
    "one_of_closed": {
        "oneOf": [
            {**_object("a", a=_TEXT), "additionalProperties": False},
            {**_object("b", b=_WHOLE), "additionalProperties": False},
        ]
    },
    "one_of_twice": {"oneOf": [_TEXT, _TEXT]},
    "one_of_nullable": {"oneOf": [_ref("several_types"), {"type": "null"}]},
    "one_of_same_nullable": {"oneOf": [_ref("several_types"), {"type": ["boolean", "null"]}]},
    "one_of_enums": {"oneOf": [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}]},
    "tagged": {
        "oneOf": [_ref("cat"), _ref("dog")],
        "discriminator": {"propertyName": "kind"},
    },
    "tagged_loosely": {
        "oneOf": [_ref("car"), _ref("boat")],
        "discriminator": {"propertyName": "kind"},
    },
    "tagged_any": {
        "anyOf": [_ref("car"), _ref("boat")],
        "discriminator": {"propertyName": "kind"},
    },
    "tagged_nullable": {
        "anyOf": [
            {"oneOf": [_ref("cat"), _ref("dog")], "discriminator": {"propertyName": "kind"}},
            {"type": "null"},
        ]
    },
    "family": {"type": "array", "items": _ref("parent")},
    "parent": {
        **_object("kind", kind=_TEXT, size=_WHOLE),
        "discriminator": {"propertyName": "kind", "mapping": {"big": "#/components/schemas/big"}},
    },
    "big": {"allOf": [_ref("parent"), _object("size", size={"minimum": 100})]},
    "misnamed_inside": {"type": "array", "items": _ref("loose_tree")},
    "loose_tree": {
        "anyOf": [_ref("node"), _ref("leaf")],
        "discriminator": {"propertyName": "kind"},
    },
    "node": _object("kind", "inner", kind={"enum": ["node", "leaf"]}, inner=_ref("loose_tree")),
    "leaf": _object("kind", "size", kind={"enum": ["node", "leaf"]}, size=_WHOLE),
    "cat": _CAT,
    "dog": _DOG,
    "car": _object("kind", "wheels", kind=_KIND, wheels=_WHOLE),
    "boat": _object("kind", "sails", kind=_KIND, sails=_WHOLE),
    "untagged": {
        "anyOf": [_ref("stone"), _ref("sand")],
        "discriminator": {"propertyName": "kind"},
    },
    "stone": _object(kind=_TEXT, weight=_WHOLE),
    "sand": _object("grains", kind=_TEXT, grains=_WHOLE),
    "not_text": {"not": {"type": "string"}},
    "not_beside": {"type": "integer", "not": {"minimum": 3, "maximum": 5}},
    "if_then": {
        **_object(a=_WHOLE, b=_WHOLE),
        "if": {"required": ["a"]},
        "then": {"required": ["b"]},
    },
    "if_else": {
        "type": "integer",
        "if": {"minimum": 10},
        "then": {"multipleOf": 10},
        "else": {"multipleOf": 2},
    },
    # keywords without a type (6, "any other type is valid")
    "lone_minimum": {"minimum": 3},
    "lone_length": {"minLength": 2},
    "lone_properties": {"properties": {"a": _TEXT}, "required": ["a"]},
    "lone_format": {"format": "date"},
    "lone_int32": {"format": "int32"},
    "lone_items": {"items": _TEXT},
    "lone_prefix": {"prefixItems": [_WHOLE, _TEXT], "items": False, "minItems": 2},
    "lone_map": {"additionalProperties": _WHOLE, "minProperties": 1},
    "lone_required": {"required": ["a"]},
    "lone_members": _object(
        "a",
        a=_ref("lone_properties"),
        b=_ref("lone_properties"),
        c={"type": "array", "items": _ref("lone_properties")},
        d=_ref("lone_items"),
        e=_ref("lone_length"),
    ),
    "lone_in_one_of": {"oneOf": [_ref("lone_properties"), _ref("lone_required"), _WHOLE]},
    "lone_in_any_of": {"anyOf": [_ref("lone_properties"), _ref("lone_items"), {"type": "null"}]},
    "lone_all_of": {"allOf": [_ref("lone_properties"), {"properties": {"b": _WHOLE}}]},
    "lone_all_of_typed": {
        "type": "object",
        "allOf": [_ref("lone_properties"), {"properties": {"b": _WHOLE}}],
    },
    "lone_beside_type": {"type": "object", "allOf": [_ref("lone_properties")]},
    "lone_texts": {"allOf": [_ref("lone_length"), {"maxLength": 4}]},
    # references and recursion
    "tree": _object("name", name=_TEXT, children={"type": "array", "items": _ref("tree")}),
    "json": {"anyOf": [_TEXT, _WHOLE, {"type": "null"}, {"type": "array", "items": _ref("json")}]},
    "reference": _ref("closed"),
    "nullable_component": {"type": ["object", "null"], "properties": {"a": _TEXT}},
    "holder": _object(
        "value",
        value=_ref("nullable_component"),
        other=_ref("nullable_component"),
        alias=_ref("one_of_types"),
        colour=_ref("enum_null"),
        tree=_ref("tree"),
    ),
    # directions (OpenAPI 3.1, 4.8.24): a value that is received
    "write_only": _object("a", "b", a=_TEXT, b={"type": "string", "writeOnly": True}),
    "read_only": _object("a", "b", a=_TEXT, b={"type": "string", "readOnly": True}),
}
"""Components by name; the names say what is tried."""


def document() -> dict[str, Any]:
    """All small schemas as the components of one OpenAPI document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Small schemas", "version": "1"},
        "paths": {},
        "components": {"schemas": SCHEMAS},
    }
