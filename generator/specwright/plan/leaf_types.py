"""Strings, numbers and their kin as Python types with constraints."""

from __future__ import annotations

import enum

from specwright.ir.schema import (
    ArraySchema,
    BooleanSchema,
    IntegerSchema,
    MapSchema,
    NumberSchema,
    StringSchema,
    TupleSchema,
)
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.expressions import Alternatives, Call, Expression, Literal, Subscript, Symbol
from specwright.plan.naming import Identifier
from specwright.plan.patterns import is_supported_pattern

Keywords = tuple[tuple[Identifier, Expression], ...]


class Form(enum.Enum):
    """Which of its two forms a schema takes: what is received, or what a caller may send."""

    MODEL = "model"
    PARAM = "param"


_STRING_FORMATS: dict[SpecText, Symbol] = {
    SpecText("uuid"): symbols.UUID,
    SpecText("date"): symbols.DATE,
    SpecText("date-time"): symbols.DATETIME,
    SpecText("time"): symbols.TIME,
    SpecText("duration"): symbols.TIMEDELTA,
    SpecText("decimal"): symbols.DECIMAL,
    SpecText("binary"): symbols.BYTES,
}
_DECIMAL = SpecText("decimal")


def leaf(
    schema: StringSchema | NumberSchema | IntegerSchema | BooleanSchema, form: Form
) -> Expression:
    """The type of a scalar: ``str``, ``UUID``, ``Annotated[int, Field(ge=1)]``.

    A caller may also send the text of a date, time, UUID or decimal, as JSON would hold it; and
    bytes, which an answer in JSON can only hold as text.
    """
    match schema:
        case StringSchema():
            return _string(schema, form)
        case IntegerSchema():
            return _constrained(symbols.INT, _number_bounds(schema), form)
        case NumberSchema():
            found = symbols.DECIMAL if schema.format == _DECIMAL else symbols.FLOAT
            return _constrained(found, _number_bounds(schema), form)
        case BooleanSchema():
            return symbols.BOOL


def _string(schema: StringSchema, form: Form) -> Expression:
    found = _STRING_FORMATS.get(schema.format) if schema.format else None
    if found is None or (found is symbols.BYTES and form is Form.MODEL):
        return _constrained(symbols.STR, _text_bounds(schema), form)
    if form is Form.PARAM and found is not symbols.BYTES:
        return Alternatives((found, symbols.STR))
    return found


def _text_bounds(schema: StringSchema) -> Keywords:
    pattern = schema.pattern if schema.pattern and is_supported_pattern(schema.pattern) else None
    return _keywords(min_length=schema.min_length, max_length=schema.max_length, pattern=pattern)


def _number_bounds(schema: NumberSchema) -> Keywords:
    return _keywords(
        gt=schema.exclusive_minimum,
        ge=schema.minimum,
        lt=schema.exclusive_maximum,
        le=schema.maximum,
        multiple_of=schema.multiple_of,
    )


def size_bounds(schema: ArraySchema | TupleSchema | MapSchema) -> Keywords:
    """``minItems`` and ``maxItems``, or the same of properties, as lengths."""
    if not isinstance(schema, MapSchema):
        return _keywords(min_length=schema.min_items, max_length=schema.max_items)
    return _keywords(min_length=schema.min_properties, max_length=schema.max_properties)


def _keywords(**bounds: int | float | SpecText | None) -> Keywords:
    return tuple(
        (Identifier(name), Literal(bound)) for name, bound in bounds.items() if bound is not None
    )


def _constrained(base: Expression, bounds: Keywords, form: Form) -> Expression:
    """Constraints are checked where an answer is read; what is sent, the vendor checks."""
    return base if form is Form.PARAM else with_field(base, bounds)


def with_field(annotation: Expression, keywords: Keywords) -> Expression:
    """``Annotated[annotation, Field(keywords)]``; keywords join a ``Field`` that is there."""
    if not keywords:
        return annotation
    if (
        isinstance(annotation, Subscript)
        and annotation.base == symbols.ANNOTATED
        and isinstance(field := annotation.arguments[-1], Call)
        and field.function == symbols.FIELD
    ):
        merged = Call(symbols.FIELD, keywords=field.keywords + keywords)
        return Subscript(symbols.ANNOTATED, (*annotation.arguments[:-1], merged))
    return Subscript(symbols.ANNOTATED, (annotation, Call(symbols.FIELD, keywords=keywords)))
