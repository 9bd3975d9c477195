"""``enum`` and ``const`` (JSON Schema 2020-12 validation, 6.1.2 and 6.1.3)."""

from __future__ import annotations

from collections.abc import Sequence

from specwright.ingest.annotations import Annotations, bare
from specwright.ingest.node import Node
from specwright.ingest.reading import Reading, value_of
from specwright.ingest.tree import SourceSequence, as_text
from specwright.ir.schema import (
    ConstSchema,
    EnumSchema,
    NullSchema,
    Schema,
    UnionMode,
    UnionSchema,
)
from specwright.ir.text import JsonKind, SpecValue

_WIDER: dict[JsonKind, str] = {
    "number": "any number",
    "array": "any list",
    "object": "any object",
}


class EnumParser:
    """Parses closed lists of values."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def parse(self, node: Node, annotations: Annotations, types: list[str]) -> Schema | None:
        """The enum or const of a node; None for a list that is empty or no list."""
        if node.has("const"):
            value = self._value(node.child("const"), text_only=_is_text_only(types))
            if value.kind == "null":
                return NullSchema(**annotations)
            self._report_widened(node.child("const"), [value])
            return ConstSchema(**annotations, value=value)
        if not isinstance(node.child("enum").tree, SourceSequence) or not node.child("enum").tree:
            message = "an enum needs a list of values: ignored"
            self._reading.warn(node.child("enum"), "empty-enum", message)
            return None
        values = self._values(node, types)
        self._report_widened(node.child("enum"), values)
        return self._enum(node, annotations, values)

    def _enum(self, node: Node, annotations: Annotations, values: list[SpecValue]) -> Schema:
        """The values as one schema; null is a variant beside the others."""
        others = tuple(value for value in values if value.kind != "null")
        if not others:
            return NullSchema(**annotations)
        if len(others) == len(values):
            return EnumSchema(**annotations, values=others)
        inner = bare(node)
        inner["title"], inner["description"] = annotations["title"], annotations["description"]
        variants = (EnumSchema(**inner, values=others), NullSchema(**bare(node)))
        return UnionSchema(**annotations, mode=UnionMode.ANY_OF, variants=variants)

    def _report_widened(self, node: Node, values: list[SpecValue]) -> None:
        """Say so where there are values that ``typing.Literal`` can't hold (PEP 586)."""
        found = dict.fromkeys(_WIDER[value.kind] for value in values if value.kind in _WIDER)
        if found:
            message = f"no literal type can hold all values: accepted is {' or '.join(found)}"
            self._reading.warn(node, "enum-widened", message)

    def _values(self, node: Node, types: list[str]) -> list[SpecValue]:
        """The distinct values in order; where text is due, numbers are as they are spelled."""
        found: dict[SpecValue, None] = {}
        text_only = _is_text_only(types)
        for item in node.child("enum").items():
            value = self._value(item, text_only=text_only)
            if value in found:
                self._reading.warn(item, "duplicate-enum", "named twice: kept once")
            found[value] = None
        return list(found)

    def _value(self, item: Node, *, text_only: bool) -> SpecValue:
        value = value_of(item)
        if not text_only or value.kind not in ("boolean", "integer", "number"):
            return value
        text = as_text(item.tree)
        message = f"not a text, though the type is string: read as {text!r}"
        self._reading.warn(item, "enum-type", message)
        return SpecValue(text)


def _is_text_only(types: list[str]) -> bool:
    return "string" in types and set(types) <= {"string", "null"}


def values_of_all(variants: Sequence[Schema]) -> tuple[SpecValue, ...] | None:
    """The values of alternatives that each list some; None where one does more, or two share one.

    ``oneOf: [{const: a, title: ...}, {const: b, title: ...}]`` is an enumeration with words to
    each of its values.
    """
    found: list[SpecValue] = []
    for each in variants:
        match each:
            case ConstSchema(value=value, restrictions=()):
                found.append(value)
            case EnumSchema(values=values, restrictions=()):
                found.extend(values)
            case _:
                return None
    is_plain = all(value.kind in ("string", "integer", "boolean") for value in found)
    return tuple(found) if is_plain and len(set(found)) == len(found) else None
