"""Example values for documentation: the description's own where they fit, else made."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.ir.operation import MediaType, Parameter
from specwright.ir.schema import (
    AllOfSchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Property,
    Schema,
    UnionMode,
    UnionSchema,
)
from specwright.ir.text import SpecText, SpecValue
from specwright.plan.example_fits import Fitting
from specwright.plan.example_scalars import ANY_TEXT, scalar_example
from specwright.plan.expressions import Expression, Literal, Mapping, Sequence
from specwright.plan.naming import attribute_name, raw_value
from specwright.plan.schema_index import SchemaIndex, without_null

_DEEPEST = 6
_MOST_ITEMS = 10
_SHALLOW = 2
_MOST_TRIED = 8
"""How deep alternatives are compared with each other, and how many."""
_MOST_LOOKED_AT = 4
"""Examples of one schema that are tried."""


class Examples:
    """Makes example values for the schemas of one API.

    ``doubts`` counts the values that fit no schema: nothing was found that does.
    """

    def __init__(self, index: SchemaIndex) -> None:
        self._index = index
        self._fitting = Fitting(index)
        self.doubts = 0

    def parameter(self, parameter: Parameter) -> Expression:
        """A value for a parameter: its name, if any text will do. Paths have no empty parts."""
        found = self.value(parameter.schema, given=parameter.examples)
        if parameter.location == "path" and _is_empty(found):
            found = self.value(parameter.schema, variation=1)
        return Literal(str(attribute_name(parameter.name))) if found == ANY_TEXT else found

    def body(self, media_type: MediaType) -> Expression:
        """A value for a whole body."""
        if media_type.schema is None:
            return Literal(media_type.examples[0]) if media_type.examples else Mapping(())
        return self.value(media_type.schema, given=media_type.examples)

    def value(
        self,
        schema: Schema,
        depth: int = 0,
        *,
        given: Iterable[SpecValue] = (),
        variation: int = 0,
    ) -> Expression:
        """A value for a schema; objects get their required properties.

        ``given`` are examples from elsewhere, which go before the schema's own;
        ``variation`` asks for another value than that of 0.
        """
        candidates = [*given, *_own(schema), *_own(self._index.resolve(schema))][:_MOST_LOOKED_AT]
        for each in candidates[variation:]:
            if self._fitting.fits(schema, each):
                return Literal(each)
        shape = self._index.as_object(schema)
        if shape is not None:
            objects = [each for each in candidates if each.kind == "object"]
            return self._object(shape, depth, objects[0] if objects else None)
        return self._made(self._index.resolve(schema), depth, variation)

    def _object(self, shape: ObjectSchema, depth: int, given: SpecValue | None) -> Expression:
        """The required properties, and what fits of an example that does not fit as a whole."""
        if depth >= _DEEPEST:
            return Mapping(())
        raw = raw_value(given) if given else None
        members = raw if isinstance(raw, dict) else {}
        said = {SpecText(key): SpecValue(value) for key, value in members.items()}
        return Mapping(
            tuple(
                (Literal(each.name), self.value(each.schema, depth + 1, given=_at(said, each.name)))
                for each in shape.properties
                if not self._index.is_read_only(each.schema)
                if each.required or self._is_said(each, said)
            )
        )

    def _is_said(self, each: Property, said: dict[SpecText, SpecValue]) -> bool:
        return each.name in said and self._fitting.fits(each.schema, said[each.name])

    def _made(self, schema: Schema, depth: int, variation: int) -> Expression:
        match schema:
            case EnumSchema(values=values) if values:
                return Literal(values[variation % len(values)])
            case ConstSchema(value=value):
                return Literal(value)
            case UnionSchema() if without_null(schema) and depth < _DEEPEST:
                return self._alternative(schema, depth, variation)
            case ArraySchema() if depth < _DEEPEST:
                return self._list(schema, depth)
            case ArraySchema():
                return Sequence((), is_list=True)
            case MapSchema():
                return Mapping(())
            case AllOfSchema() if depth < _DEEPEST:
                part = self._index.strongest_part(schema)
                return self.value(part, depth + 1, variation=variation)
        return scalar_example(schema, variation)

    def _alternative(self, union: UnionSchema, depth: int, variation: int) -> Expression:
        """The first alternative; of ``oneOf`` the first whose value fits no other as well."""
        variants = without_null(union)
        first = self.value(variants[0], depth + 1, variation=variation)
        if union.mode is not UnionMode.ONE_OF or self._fitting.fits_made(union, first):
            return first
        for each in variants[1:_MOST_TRIED] if depth <= _SHALLOW else ():
            found = self.value(each, depth + 1, variation=variation)
            if self._fitting.fits_made(union, found):
                return found
        self.doubts += 1
        return first

    def _list(self, schema: ArraySchema, depth: int) -> Expression:
        """As many items as there have to be, and at least one; different ones if they must be."""
        count = min(max(schema.min_items or 1, 1), _MOST_ITEMS)
        variations = range(count) if schema.unique_items else (0,) * count
        items = (self.value(schema.items, depth + 1, variation=each) for each in variations)
        return Sequence(tuple(items), is_list=True)


def _own(schema: Schema) -> tuple[SpecValue, ...]:
    """The description's own examples and default."""
    return schema.examples if schema.default is None else (*schema.examples, schema.default)


def is_text(expression: Expression) -> bool:
    """Whether an example is one text."""
    return isinstance(_plain(expression), (str, SpecText))


def _is_empty(expression: Expression) -> bool:
    return _plain(expression) == ""


def _plain(expression: Expression) -> object:
    """The value of a literal, to be looked at; None for anything else."""
    value = expression.value if isinstance(expression, Literal) else None
    return raw_value(value) if isinstance(value, SpecValue) else value


def _at(said: dict[SpecText, SpecValue], name: SpecText) -> tuple[SpecValue, ...]:
    return (said[name],) if name in said else ()
