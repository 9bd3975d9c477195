"""Arrays, tuples and maps as Python types."""

from __future__ import annotations

from specwright.ir.schema import ArraySchema, MapSchema, NeverSchema, TupleSchema
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Subscript
from specwright.plan.leaf_types import Form, marked, size_bounds, with_field
from specwright.plan.naming import Identifier
from specwright.plan.place import Lowerer, Place
from specwright.plan.unions import union_of


def array_type(lowering: Lowerer, schema: ArraySchema, place: Place) -> Expression:
    """``list[T]``; a caller may send any sequence of objects, but not a text for a list of texts.

    A ``list`` of the one form of an object is no ``list`` of either form to a type checker (lists
    are invariant), so that sequences are asked for where the items have two forms.
    """
    item = lowering.type_of(schema.items, place.inside("Item"))
    if place.form is Form.MODEL:
        found = with_field(Subscript(symbols.LIST, (item,)), size_bounds(schema))
        return marked(found, Call(symbols.runtime("Unique"))) if schema.unique_items else found
    has_objects = lowering.index.holds_objects(schema.items)
    return Subscript(symbols.SEQUENCE if has_objects else symbols.LIST, (item,))


def tuple_type(lowering: Lowerer, schema: TupleSchema, place: Place) -> Expression:
    """``prefixItems``: a tuple where the length is certain, else a list of all that can stand.

    JSON Schema lets an array end early or go on (2020-12 core, 10.3.1.1), which Python's tuples
    can't say.
    """
    rest = (schema.rest,) if schema.rest and not isinstance(schema.rest, NeverSchema) else ()
    found = [
        lowering.type_of(item, place.inside(f"Item{position}"))
        for position, item in enumerate((*schema.items, *rest), start=1)
    ]
    length = len(schema.items)
    is_bounded = schema.max_items is not None and schema.max_items <= length
    is_closed = is_bounded or isinstance(schema.rest, NeverSchema)
    if is_closed and (schema.min_items or 0) >= length:
        return Subscript(symbols.TUPLE, tuple(found[:length]))
    open_end = () if schema.rest or is_closed else (symbols.ANY,)
    items = Subscript(symbols.LIST, (union_of((*found, *open_end)),))
    if place.form is Form.PARAM:
        return items
    return marked(with_field(items, size_bounds(schema)), _prefix(schema, found))


def _prefix(schema: TupleSchema, found: list[Expression]) -> Call:
    """What the first items are, and the others after them."""
    length = len(schema.items)
    after = found[length:]
    if isinstance(schema.rest, NeverSchema):
        after = [symbols.runtime("Forbidden")]
    keywords = tuple((Identifier("rest"), each) for each in after)
    return Call(symbols.runtime("Prefix"), tuple(found[:length]), keywords)


def map_type(lowering: Lowerer, schema: MapSchema, place: Place) -> Expression:
    """``dict[str, T]``; a caller may send any mapping."""
    value = lowering.type_of(schema.values, place.inside("Value"))
    if place.form is Form.MODEL:
        return with_field(Subscript(symbols.DICT, (symbols.STR, value)), size_bounds(schema))
    return Subscript(symbols.MAPPING, (symbols.STR, value))
