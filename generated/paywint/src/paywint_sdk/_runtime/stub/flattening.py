"""A schema as one set of keywords: references followed, ``allOf`` merged.

This is for making samples, so it may lose what validation would need; what is made is
validated against the schema itself.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field

from .document import Document
from .json_values import JSON, is_number, mapping, sequence, text

_EXAMPLES = ("example", "examples", "default")
_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_SUBSCHEMAS = ("items", "additionalProperties")


@dataclass(slots=True)
class Variants:
    """The schemas of one ``oneOf`` or ``anyOf``."""

    schemas: list[JSON]
    discriminator: str | None
    mapping: dict[str, JSON]


@dataclass(slots=True)
class FlatSchema:
    """The keywords of a schema and of all that it is made from.

    Attributes:
        keywords: Merged keywords; ``properties`` are schemas as they stand.
        unions: Every ``oneOf`` and ``anyOf``: a value takes one variant of each.
        hints: Values for properties, from the examples of parts of an ``allOf``.
        references: The ``$ref`` that were followed.
        never: Whether a part is the schema ``false``.
    """

    keywords: dict[str, JSON] = field(default_factory=dict[str, JSON])
    unions: list[Variants] = field(default_factory=list[Variants])
    hints: dict[str, JSON] = field(default_factory=dict[str, JSON])
    references: frozenset[str] = frozenset()
    never: bool = False

    @property
    def properties(self) -> dict[str, JSON]:
        """The schemas of the properties."""
        return mapping(self.keywords.get("properties"))

    @property
    def required(self) -> list[str]:
        """The names of the required properties, each once."""
        names = (text(name) for name in sequence(self.keywords.get("required")))
        return list(dict.fromkeys(names))


def flatten(document: Document, schema: JSON) -> FlatSchema:
    """Merge ``schema`` with what it refers to and with the parts of its ``allOf``."""
    flat = FlatSchema()
    _add(document, flat, schema, frozenset())
    return flat


def with_variant(document: Document, flat: FlatSchema, variant: JSON) -> FlatSchema:
    """``flat`` with one variant of its first union merged in."""
    merged = copy(flat)
    merged.keywords = {
        key: value for key, value in flat.keywords.items() if key not in _EXAMPLES
    }
    merged.unions = flat.unions[1:]
    merged.hints = {**mapping(flat.keywords.get("example")), **flat.hints}
    _add(document, merged, variant, frozenset())
    return merged


def _add(
    document: Document, flat: FlatSchema, schema: JSON, seen: frozenset[str]
) -> None:
    if not isinstance(schema, dict):
        flat.never = flat.never or schema is False
        return
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference not in seen:
        flat.references |= {reference}
        target = document.target(reference)
        _add(document, flat, target.value if target else True, seen | {reference})
    for part in sequence(schema.get("allOf")):
        _add(document, flat, part, seen)
        _turn_into_hints(flat)
    for name in ("oneOf", "anyOf"):
        _add_union(flat, schema, name)
    for key, value in schema.items():
        _merge_keyword(flat.keywords, key, value)


def _turn_into_hints(flat: FlatSchema) -> None:
    """The example of a part is not one of the whole, but its fields are."""
    for key in ("example", "default"):
        if isinstance(flat.keywords.get(key), dict):
            flat.hints = {**mapping(flat.keywords.pop(key)), **flat.hints}
    several = sequence(flat.keywords.get("examples"))
    if several and isinstance(several[0], dict):
        del flat.keywords["examples"]
        flat.hints = {**several[0], **flat.hints}


def _add_union(flat: FlatSchema, schema: dict[str, JSON], name: str) -> None:
    variants = sequence(schema.get(name))
    if variants:
        discriminator = mapping(schema.get("discriminator"))
        key = discriminator.get("propertyName")
        flat.unions.append(
            Variants(
                variants,
                key if isinstance(key, str) else None,
                mapping(discriminator.get("mapping")),
            )
        )


def _merge_keyword(into: dict[str, JSON], key: str, value: JSON) -> None:
    if key in ("$ref", "allOf", "oneOf", "anyOf"):
        return
    known = into.get(key)
    into[key] = value if known is None else _merged(key, known, value)


def _merged(key: str, known: JSON, value: JSON) -> JSON:
    if key == "properties":
        return _merged_properties(mapping(known), mapping(value))
    if key == "required":
        return [*sequence(known), *sequence(value)]
    if key == "enum":
        return [one for one in sequence(known) if one in sequence(value)] or known
    if key == "type":
        return _common_types(known, value)
    if key in _LOWER and is_number(known) and is_number(value):
        return max(known, value, key=_as_float)
    if key in _UPPER and is_number(known) and is_number(value):
        return min(known, value, key=_as_float)
    if key in _SUBSCHEMAS and known != value:
        return {"allOf": [known, value]}
    return value


def _merged_properties(
    known: dict[str, JSON], added: dict[str, JSON]
) -> dict[str, JSON]:
    merged = dict(known)
    for name, schema in added.items():
        if name in merged and merged[name] != schema:
            merged[name] = {"allOf": [merged[name], schema]}
        else:
            merged[name] = schema
    return merged


def _common_types(known: JSON, value: JSON) -> JSON:
    first, second = types_of({"type": known}), types_of({"type": value})
    common: list[JSON] = [name for name in second if name in first]
    if "integer" in first + second and "number" in first + second:
        common.append("integer")
    return common or value


def types_of(keywords: dict[str, JSON]) -> list[str]:
    """The types that ``type`` names, whether it is one name or several."""
    declared = keywords.get("type")
    names = declared if isinstance(declared, list) else [declared]
    return [name for name in names if isinstance(name, str)]


def _as_float(value: JSON) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
