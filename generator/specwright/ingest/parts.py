"""Whether values of a schema have parts with types of their own."""

from __future__ import annotations

from collections.abc import Callable

from specwright.ir.schema import (
    AllOfSchema,
    ArraySchema,
    MapSchema,
    ObjectSchema,
    RefSchema,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)


def has_parts(schema: Schema, target_of: Callable[[SchemaId], Schema]) -> bool:
    """Whether some value can be an object or an array, through references and alternatives."""
    waiting, seen = [schema], set[SchemaId]()
    while waiting:
        match waiting.pop():
            case ObjectSchema() | MapSchema() | ArraySchema() | TupleSchema():
                return True
            case UnionSchema(variants=schemas) | AllOfSchema(parts=schemas):
                waiting.extend(schemas)
            case RefSchema(target=target) if target not in seen:
                seen.add(target)
                waiting.append(target_of(target))
    return False
