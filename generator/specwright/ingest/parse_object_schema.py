"""``type: object`` (JSON Schema 2020-12 core, 10.3.2, and validation, 6.5)."""

from __future__ import annotations

from collections.abc import Callable

from specwright.ingest.annotations import Annotations
from specwright.ingest.node import Node
from specwright.ingest.parse_constraints import ConstraintParser
from specwright.ingest.reading import Reading
from specwright.ir.schema import (
    AnySchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    Property,
    Schema,
)
from specwright.ir.text import SpecText


class ObjectParser:
    """Parses objects with named properties, and maps without."""

    def __init__(
        self,
        reading: Reading,
        constraints: ConstraintParser,
        parse_schema: Callable[[Node], Schema],
    ) -> None:
        self._reading = reading
        self._constraints = constraints
        self._parse_schema = parse_schema

    def parse(self, node: Node, annotations: Annotations) -> Schema:
        """An object where it names properties or forbids all others; else a map."""
        properties = self._properties(node)
        additional = self._additional(node)
        at_least, at_most = self._constraints.counts(node, "Properties")
        if properties or isinstance(additional, NeverSchema):
            return ObjectSchema(
                **annotations,
                properties=properties,
                additional=additional,
                min_properties=at_least,
                max_properties=at_most,
            )
        return MapSchema(
            **annotations,
            values=additional or _any_value(node),
            min_properties=at_least,
            max_properties=at_most,
        )

    def _properties(self, node: Node) -> tuple[Property, ...]:
        """The named properties; one that is only ``required`` may have any value."""
        required = self._required(node)
        found = [
            Property(
                name=SpecText(name),
                schema=self._parse_schema(each),
                required=SpecText(name) in required,
            )
            for name, each in self._reading.entries(node, "properties")
        ]
        named = {each.name for each in found}
        unnamed = [name for name in required if name not in named]
        if unnamed:
            place = node.child("required")
            value = AnySchema(at=place.at, pointer=place.pointer)
            found.extend(Property(name=name, schema=value, required=True) for name in unnamed)
        return tuple(found)

    def _required(self, node: Node) -> dict[SpecText, None]:
        if isinstance(node.value("required"), bool):
            message = "'required' is a list of names: ignored"
            self._reading.warn(node.child("required"), "required-on-property", message)
            return {}
        return dict.fromkeys(self._reading.texts(node, "required"))

    def _additional(self, node: Node) -> Schema | None:
        """The schema of other properties; None where the description does not say."""
        patterns = [each for _, each in self._reading.entries(node, "patternProperties")]
        if patterns:
            message = "'patternProperties' can't be told in types: names are not checked"
            self._reading.warn(node.child("patternProperties"), "schema-widened", message)
        child = node.child("additionalProperties")
        if child.tree is False and patterns:
            return self._of_patterns(node, patterns)
        if patterns and (child.tree is not None or not _match_all(node)):
            return _any_value(node)
        if patterns:
            return self._of_patterns(node, patterns)
        return None if child.tree is None else self._parse_schema(child)

    def _of_patterns(self, node: Node, patterns: list[Node]) -> Schema:
        """What every other property is, if one pattern speaks of all of them."""
        return self._parse_schema(patterns[0]) if len(patterns) == 1 else _any_value(node)


def _match_all(node: Node) -> bool:
    """Whether the patterns match any name."""
    names = [name for name, _ in node.child("patternProperties").entries()]
    return all(name in ("", ".*", ".+", "^.*$", "^.+$") for name in names)


def _any_value(node: Node) -> AnySchema:
    return AnySchema(at=node.at, pointer=node.pointer)
