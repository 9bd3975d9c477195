"""Keywords that restrict values in a way that Python types can't tell.

They are typed parts of the model all the same, and each is reported: values that they forbid are
accepted by the types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specwright.ingest.node import Node
from specwright.ingest.parse_constraints import ConstraintParser
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping, SourceSequence
from specwright.ir.schema import (
    ContainsRestriction,
    DependentRequiredRestriction,
    DependentSchemaRestriction,
    IfRestriction,
    NotRestriction,
    PatternPropertyRestriction,
    PropertyNamesRestriction,
    Restriction,
    Schema,
    SelectingRestriction,
    UnevaluatedRestriction,
    UnionMode,
)
from specwright.ir.text import SpecText

RESTRICTING = frozenset(
    {
        "not",
        "if",
        "contains",
        "minContains",
        "maxContains",
        "propertyNames",
        "patternProperties",
        "dependentRequired",
        "dependentSchemas",
        "dependencies",
        "unevaluatedItems",
        "unevaluatedProperties",
        "$dynamicRef",
        "$recursiveRef",
    }
)
# Keywords of an alternative that only picks which properties must be there.
_SELECTING = frozenset({"required", "not", "title", "description"})
_MODES = (("anyOf", UnionMode.ANY_OF), ("oneOf", UnionMode.ONE_OF))


class RestrictionParser:
    """Parses the restrictions of one schema; ``parse_schema`` parses the schemas inside."""

    def __init__(self, reading: Reading, parse_schema: Callable[[Node], Schema]) -> None:
        self._reading = reading
        self._parse_schema = parse_schema
        self._constraints = ConstraintParser(reading)

    def parse(self, node: Node) -> tuple[Restriction, ...]:
        """What a schema demands beside its type, in the order in which it is written."""
        found: list[Restriction] = []
        for key in node.tree if isinstance(node.tree, SourceMapping) else ():
            if key in RESTRICTING:
                self._report(node.child(key), key)
                found.extend(self._of_key(node, key))
        for key, mode in _MODES:
            if is_selecting(node, key):
                variants = tuple(map(self._parse_schema, node.child(key).items()))
                at = node.child(key).at
                found.append(SelectingRestriction(at=at, mode=mode, variants=variants))
        return tuple(found)

    def _report(self, node: Node, key: str) -> None:
        message = f"'{key}' can't be told in types: values that it forbids are accepted"
        self._reading.warn(node, "schema-widened", message)

    def _of_key(self, node: Node, key: str) -> Iterator[Restriction]:
        child = node.child(key)
        match key:
            case "not":
                yield NotRestriction(at=child.at, schema=self._parse_schema(child))
            case "if":
                yield self._conditional(node, child)
            case "propertyNames":
                yield PropertyNamesRestriction(at=child.at, schema=self._parse_schema(child))
            case "patternProperties":
                for pattern, each in self._reading.entries(node, key):
                    yield PatternPropertyRestriction(
                        at=each.at, pattern=SpecText(pattern), schema=self._parse_schema(each)
                    )
            case "dependentRequired" | "dependentSchemas" | "dependencies":
                yield from self._dependent(node, key)
            case "unevaluatedItems":
                yield UnevaluatedRestriction(
                    at=child.at, of="items", schema=self._parse_schema(child)
                )
            case "unevaluatedProperties":
                yield UnevaluatedRestriction(
                    at=child.at, of="properties", schema=self._parse_schema(child)
                )
            case "contains":
                low, high = self._constraints.counts(node, "Contains")
                yield ContainsRestriction(
                    at=child.at, schema=self._parse_schema(child), minimum=low, maximum=high
                )

    def _conditional(self, node: Node, condition: Node) -> IfRestriction:
        then, otherwise = node.child("then"), node.child("else")
        return IfRestriction(
            at=condition.at,
            condition=self._parse_schema(condition),
            then=self._parse_schema(then) if then.tree is not None else None,
            otherwise=self._parse_schema(otherwise) if otherwise.tree is not None else None,
        )

    def _dependent(self, node: Node, key: str) -> Iterator[Restriction]:
        """Lists of names and schemas; ``dependencies`` of older drafts holds either."""
        child = node.child(key)
        for name, each in self._reading.entries(node, key):
            if isinstance(each.tree, SourceSequence):
                required = self._reading.texts(child, name)
                yield DependentRequiredRestriction(
                    at=each.at, name=SpecText(name), required=required
                )
            else:
                schema = self._parse_schema(each)
                yield DependentSchemaRestriction(at=each.at, name=SpecText(name), schema=schema)


def is_selecting(node: Node, key: str) -> bool:
    """Whether all alternatives of a union only pick which properties must be there."""
    items = list(node.child(key).items()) if node.has(key) else []
    return bool(items) and all(_selects(item) for item in items)


def _selects(node: Node) -> bool:
    tree = node.tree
    return isinstance(tree, SourceMapping) and "required" in tree and _SELECTING.issuperset(tree)
