"""Which schemas hold numbers that are read as ``Decimal``: their answers are read with care."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from specwright.ir.schema import (
    AllOfSchema,
    ArraySchema,
    IntegerSchema,
    MapSchema,
    NamedSchema,
    NumberSchema,
    ObjectSchema,
    RefSchema,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from specwright.ir.text import SpecText

_DECIMAL = SpecText("decimal")


class Decimals:
    """Answers for one API; most have no such number, which is found out once.

    ``schemas`` are the API's; a number of an operation's own schema counts too.
    """

    def __init__(self, schemas: Iterable[NamedSchema]) -> None:
        self._schemas = schemas

    def reached_from(self, schema: Schema) -> bool:
        """Whether a value of a schema can hold such a number, at any depth."""
        found, targets = _look(schema)
        return found or not self._holders.isdisjoint(targets)

    @cached_property
    def _holders(self) -> set[SchemaId]:
        """The components that hold one, directly or through others."""
        users: dict[SchemaId, list[SchemaId]] = {}
        waiting: list[SchemaId] = []
        for named in self._schemas:
            found, targets = _look(named.schema)
            subtypes = [target for _, target in named.subtypes.mapping] if named.subtypes else []
            for target in (*targets, *subtypes):
                users.setdefault(target, []).append(named.id)
            waiting.extend([named.id] if found else [])
        holders = set(waiting)
        while waiting:
            fresh = [each for each in users.get(waiting.pop(), ()) if each not in holders]
            holders.update(fresh)
            waiting.extend(fresh)
        return holders


def _look(schema: Schema) -> tuple[bool, set[SchemaId]]:
    """Whether a schema itself has such a number, and what it refers to."""
    targets = set[SchemaId]()
    has_decimal = False
    waiting: list[Schema] = [schema]
    while waiting:
        each = waiting.pop()
        match each:
            case RefSchema(target=target):
                targets.add(target)
            case NumberSchema(format=form) if form == _DECIMAL:
                has_decimal = has_decimal or not isinstance(each, IntegerSchema)
            case ObjectSchema(properties=properties, additional=additional):
                waiting.extend(property.schema for property in properties)
                waiting.extend([additional] if additional else [])
            case ArraySchema(items=items):
                waiting.append(items)
            case TupleSchema(items=first, rest=rest):
                waiting.extend((*first, rest) if rest else first)
            case MapSchema(values=values):
                waiting.append(values)
            case UnionSchema(variants=schemas) | AllOfSchema(parts=schemas):
                waiting.extend(schemas)
    return has_decimal, targets
