"""Example values for documentation: the description's own first, else made from the type."""

from __future__ import annotations

from specwright.ir.operation import MediaType, Parameter
from specwright.ir.schema import (
    AllOfSchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Schema,
    UnionSchema,
)
from specwright.ir.text import SpecValue
from specwright.plan.example_scalars import scalar_example
from specwright.plan.expressions import Expression, Literal, Mapping, Sequence
from specwright.plan.schema_index import SchemaIndex, without_null

_DEEPEST = 6
_MOST_ITEMS = 10


class Examples:
    """Makes example values for the schemas of one API."""

    def __init__(self, index: SchemaIndex) -> None:
        self._index = index

    def parameter(self, parameter: Parameter) -> Expression:
        """A value for a parameter."""
        if parameter.examples:
            return Literal(parameter.examples[0])
        return self.value(parameter.schema)

    def body(self, media_type: MediaType) -> Expression:
        """A value for a whole body."""
        if media_type.examples:
            return Literal(media_type.examples[0])
        return self.value(media_type.schema) if media_type.schema else Mapping(())

    def value(self, schema: Schema, depth: int = 0) -> Expression:
        """A value for a schema; objects get their required properties."""
        given = _given(schema) or _given(self._index.resolve(schema))
        if given is not None:
            return Literal(given)
        shape = self._index.as_object(schema)
        if shape is not None:
            return self._object(shape, depth)
        return self._made(self._index.resolve(schema), depth)

    def _object(self, shape: ObjectSchema, depth: int) -> Expression:
        index = self._index
        required = [each for each in shape.properties if each.required]
        wanted = [each for each in required if not index.is_read_only(each.schema)]
        if depth >= _DEEPEST:
            return Mapping(())
        return Mapping(
            tuple((Literal(each.name), self.value(each.schema, depth + 1)) for each in wanted)
        )

    def _made(self, schema: Schema, depth: int) -> Expression:
        match schema:
            case EnumSchema(values=values) if values:
                return Literal(values[0])
            case ConstSchema(value=value):
                return Literal(value)
            case UnionSchema() if (variants := without_null(schema)) and depth < _DEEPEST:
                return self.value(variants[0], depth + 1)
            case ArraySchema(items=items, min_items=least) if depth < _DEEPEST:
                count = min(max(least or 1, 1), _MOST_ITEMS)
                return Sequence((self.value(items, depth + 1),) * count, is_list=True)
            case ArraySchema():
                return Sequence((), is_list=True)
            case MapSchema():
                return Mapping(())
            case AllOfSchema() if depth < _DEEPEST:
                return self.value(self._index.strongest_part(schema), depth + 1)
        return scalar_example(schema)


def _given(schema: Schema) -> SpecValue | None:
    """The description's own example or default."""
    return schema.examples[0] if schema.examples else schema.default
