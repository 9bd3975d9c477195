"""Types that a description does not name: its keywords speak of one (JSON Schema validation, 6).

An object says so in the header of its class, ``class Pet(Model, implied=True)``. Every other type
says so where it stands: ``Implied[list[str]]`` is a list or, to who reads strictly, anything else.
"""

from __future__ import annotations

from specwright.ir.schema import AllOfSchema, RefSchema, Schema
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Subscript
from specwright.plan.leaf_types import marked
from specwright.plan.schema_index import SchemaIndex


def implied_form(index: SchemaIndex, schema: Schema, found: Expression) -> Expression:
    """The type of a schema that names none, as it is received."""
    if isinstance(schema, RefSchema):
        return _typed_reference(index, schema, found) if schema.has_type else found
    if isinstance(schema, AllOfSchema) or index.as_object(schema) is not None:
        return found
    return Subscript(symbols.runtime("Implied"), (found,))


def _typed_reference(index: SchemaIndex, schema: RefSchema, found: Expression) -> Expression:
    """``type: object`` beside a reference to a class whose own schema does not say it."""
    shape = index.as_object(schema)
    if shape is None or not shape.implied:
        return found
    anything = Subscript(symbols.DICT, (symbols.STR, symbols.ANY))
    return marked(found, Call(symbols.runtime("Fits"), (anything,)))
