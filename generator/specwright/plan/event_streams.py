"""What the schema of a ``text/event-stream`` describes: its events, or the data in them."""

from __future__ import annotations

from specwright.ir.operation import MediaType
from specwright.ir.schema import AnySchema, ArraySchema, Schema, StringSchema, UnionSchema
from specwright.ir.text import SpecText
from specwright.plan.schema_index import SchemaIndex, without_null

_DATA = SpecText("data")
_FIELDS = frozenset(map(SpecText, ("data", "event", "id", "retry", "comment")))
_UNTYPED = (StringSchema, AnySchema)


def event_schema(index: SchemaIndex, content: MediaType) -> tuple[Schema | None, bool]:
    """The schema of one event, and whether it is of the event with its fields.

    ``itemSchema`` describes events (OpenAPI 3.2, 4.14.4); ``schema``, which was there before it,
    the JSON in their data, unless it has the fields of an event. None where nothing is said but
    that there is text.
    """
    schema = content.item_schema or content.schema
    if schema is None:
        return None, False
    whole = index.resolve(schema)
    if isinstance(whole, ArraySchema) and content.item_schema is None:
        schema, whole = whole.items, index.resolve(whole.items)
    if isinstance(whole, _UNTYPED):
        return None, False
    return schema, _is_event(index, whole, is_item=content.item_schema is not None)


def _is_event(index: SchemaIndex, schema: Schema, *, is_item: bool) -> bool:
    if isinstance(schema, UnionSchema):
        variants = without_null(schema)
        return bool(variants) and all(
            _is_event(index, index.resolve(each), is_item=is_item) for each in variants
        )
    shape = index.as_object(schema)
    names = {each.name for each in shape.properties} if shape else set[SpecText]()
    return _DATA in names and names <= _FIELDS and (is_item or len(names) > 1)
