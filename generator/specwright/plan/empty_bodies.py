"""Bodies that hold nothing: an object without properties, which may be left out as well.

Frameworks describe one with every GET (RFC 9110, 9.3.1: content has no meaning there).
"""

from __future__ import annotations

from specwright.ir.operation import MediaType, RequestBody
from specwright.ir.schema import NeverSchema
from specwright.plan.media_types import STRUCTURED
from specwright.plan.schema_index import SchemaIndex


def is_empty(index: SchemaIndex, body: RequestBody) -> bool:
    """Whether no value but ``{}`` can be sent, and nothing says that it has to be."""
    if body.required or not body.content:
        return False
    return all(_holds_nothing(index, each) for each in body.content)


def _holds_nothing(index: SchemaIndex, media_type: MediaType) -> bool:
    if media_type.schema is None or media_type.kind not in STRUCTURED:
        return False
    shape = index.as_object(media_type.schema)
    return shape is not None and not shape.properties and isinstance(shape.additional, NeverSchema)
