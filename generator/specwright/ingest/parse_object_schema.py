"""``type: object`` (JSON Schema 2020-12 core, 10.3.2, and validation, 6.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specwright.ingest.annotations import Annotations, annotations_of, bare
from specwright.ingest.node import Node
from specwright.ingest.parse_constraints import ConstraintParser
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping
from specwright.ir.schema import (
    AnySchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    Property,
    Schema,
    UnionMode,
    UnionSchema,
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
        found.extend(self._conditional(node, named.union(unnamed)))
        return tuple(found)

    def _conditional(self, node: Node, known: set[SpecText]) -> Iterator[Property]:
        """Properties that only ``then``, ``else`` or ``dependentSchemas`` name (core, 10.2.2).

        Where the condition does not hold they can be anything, so that they have a name only.
        """
        branches = [node.child("then"), node.child("else")] if node.has("if") else []
        for key in ("dependentSchemas", "dependencies"):
            branches.extend(each for _, each in node.child(key).entries())
        for branch in branches:
            for name, each in branch.child("properties").entries():
                if SpecText(name) not in known:
                    known.add(SpecText(name))
                    value = AnySchema(**_documented(self._reading, each))
                    yield Property(name=SpecText(name), schema=value, required=False)

    def _required(self, node: Node) -> dict[SpecText, None]:
        if isinstance(node.value("required"), bool):
            message = "'required' is a list of names: ignored"
            self._reading.warn(node.child("required"), "required-on-property", message)
            return {}
        return dict.fromkeys(self._reading.texts(node, "required"))

    def _additional(self, node: Node) -> Schema | None:
        """The schema of other properties; None where the description does not say."""
        child = node.child("additionalProperties")
        if not node.has("patternProperties"):
            return None if child.tree is None else self._parse_schema(child)
        patterns = list(self._reading.entries(node, "patternProperties"))
        others = [] if child.tree is None else [self._parse_schema(child)]
        if not patterns or (not others and not _match_all(patterns)):
            return others[0] if others else _any_value(node)
        found = [self._parse_schema(each) for _, each in patterns] + others
        allowed = [each for each in found if not isinstance(each, NeverSchema)]
        if len(allowed) < 2:
            return allowed[0] if allowed else found[0]
        place = node.child("patternProperties")
        return UnionSchema(**bare(place), mode=UnionMode.ANY_OF, variants=tuple(allowed))


def _match_all(patterns: list[tuple[str, Node]]) -> bool:
    """Whether the patterns match any name."""
    return all(name in ("", ".*", ".+", "^.*$", "^.+$") for name, _ in patterns)


def _documented(reading: Reading, node: Node) -> Annotations:
    """The annotations of a schema, if it is one."""
    return annotations_of(reading, node) if isinstance(node.tree, SourceMapping) else bare(node)


def _any_value(node: Node) -> AnySchema:
    return AnySchema(at=node.at, pointer=node.pointer)
