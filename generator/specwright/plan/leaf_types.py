"""Strings, numbers and their kin as Python types with constraints."""

from __future__ import annotations

import enum

from specwright.ir.schema import (
    AnySchema,
    ArraySchema,
    BooleanSchema,
    IntegerSchema,
    MapSchema,
    NumberSchema,
    RefSchema,
    Schema,
    StringSchema,
    TupleSchema,
)
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.expressions import Alternatives, Call, Expression, Literal, Subscript, Symbol
from specwright.plan.naming import Identifier
from specwright.plan.patterns import is_supported_pattern
from specwright.plan.type_values import mark_of_types

Keywords = tuple[tuple[Identifier, Expression], ...]


WITHOUT_NAME = (StringSchema, NumberSchema, IntegerSchema, BooleanSchema, RefSchema, AnySchema)
"""Schemas whose types never get a name of their own where they are used."""


class Form(enum.Enum):
    """Which of its two forms a schema takes: what is received, or what a caller may send."""

    MODEL = "model"
    PARAM = "param"


_TEXT_FORMATS: dict[SpecText, Symbol] = {
    SpecText(form): symbols.runtime(name)
    for form, name in {
        "email": "Email",
        "idn-email": "IdnEmail",
        "hostname": "Hostname",
        "idn-hostname": "IdnHostname",
        "ipv4": "IPv4",
        "ipv6": "IPv6",
        "uri": "Uri",
        "uri-reference": "UriReference",
        "uri-template": "UriTemplate",
        "iri": "Iri",
        "iri-reference": "IriReference",
        "json-pointer": "JsonPointer",
        "relative-json-pointer": "RelativeJsonPointer",
        "regex": "Regex",
    }.items()
}
_STRING_FORMATS: dict[SpecText, Symbol] = {
    SpecText("uuid"): symbols.UUID,
    SpecText("date"): symbols.DATE,
    SpecText("date-time"): symbols.DATETIME,
    SpecText("time"): symbols.TIME,
    SpecText("duration"): symbols.TIMEDELTA,
    SpecText("decimal"): symbols.runtime("DecimalText"),
    SpecText("binary"): symbols.BYTES,
}
_DECIMAL = SpecText("decimal")
_BINARY = SpecText("binary")


def leaf(
    schema: StringSchema | NumberSchema | IntegerSchema | BooleanSchema, form: Form
) -> Expression:
    """The type of a scalar: ``str``, ``UUID``, ``Annotated[int, Field(ge=1)]``.

    A caller may also send the text of a date, time, UUID or decimal, as JSON would hold it; a
    float for a decimal that is a number; and files, or their text in JSON, which holds no bytes.
    """
    match schema:
        case StringSchema():
            return _string(schema, form)
        case IntegerSchema():
            return _constrained(symbols.INT, _number_bounds(schema), form)
        case NumberSchema():
            return _number(schema, form)
        case BooleanSchema():
            return symbols.BOOL


def _number(schema: NumberSchema, form: Form) -> Expression:
    if schema.format != _DECIMAL:
        return _constrained(symbols.FLOAT, _number_bounds(schema), form)
    if form is Form.PARAM:
        return Alternatives((symbols.DECIMAL, symbols.FLOAT))
    return with_field(symbols.DECIMAL, _number_bounds(schema))


def _string(schema: StringSchema, form: Form) -> Expression:
    found = _STRING_FORMATS.get(schema.format) if schema.format else None
    if found is None or (found is symbols.BYTES and form is Form.MODEL):
        return _text(schema, form)
    if found is symbols.BYTES:
        return Alternatives((symbols.runtime("FileInput"), symbols.STR))
    if form is Form.MODEL:
        return found
    sent = symbols.DECIMAL if schema.format == _DECIMAL else found
    return Alternatives((sent, symbols.STR))


def has_two_forms(schema: Schema) -> bool:
    """Whether a caller may send a scalar in another form than the one that it is received in."""
    match schema:
        case StringSchema():
            return schema.format in _STRING_FORMATS
        case IntegerSchema():
            return False
        case NumberSchema():
            return schema.format == _DECIMAL
    return False


def sent_alias(alias: Symbol, schema: StringSchema | NumberSchema) -> Expression:
    """What may be sent for a component that is such a scalar: ``models.Timestamp | str``."""
    found = leaf(schema, Form.PARAM)
    if schema.format == _BINARY or not isinstance(found, Alternatives):
        return found
    return Alternatives((alias, found.members[1]))


def _text(schema: StringSchema, form: Form) -> Expression:
    """What stays a text; a form of it that has a name goes by that name where it is received."""
    if form is Form.PARAM:
        return symbols.STR
    base = _TEXT_FORMATS.get(schema.format, symbols.STR) if schema.format else symbols.STR
    pattern = schema.pattern or None
    is_plain = pattern is not None and is_supported_pattern(pattern)
    bounds = _keywords(
        min_length=schema.min_length,
        max_length=schema.max_length,
        pattern=pattern if is_plain else None,
    )
    found = with_field(base, bounds)
    if pattern is None or is_plain:
        return found
    return marked(found, Call(symbols.runtime("Pattern"), (Literal(pattern),)))


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
    if not isinstance(annotation, Subscript) or annotation.base != symbols.ANNOTATED:
        return Subscript(symbols.ANNOTATED, (annotation, Call(symbols.FIELD, keywords=keywords)))
    kind, *marks = annotation.arguments
    for position, mark in enumerate(marks):
        if isinstance(mark, Call) and mark.function == symbols.FIELD:
            marks[position] = Call(symbols.FIELD, keywords=mark.keywords + keywords)
            return Subscript(symbols.ANNOTATED, (kind, *marks))
    return marked(annotation, Call(symbols.FIELD, keywords=keywords))


def marked(annotation: Expression, mark: Expression) -> Expression:
    """``Annotated[annotation, mark]``; the mark joins those that are there."""
    mark = mark_of_types(mark) if isinstance(mark, Call) else mark
    if isinstance(annotation, Subscript) and annotation.base == symbols.ANNOTATED:
        return Subscript(symbols.ANNOTATED, (*annotation.arguments, mark))
    return Subscript(symbols.ANNOTATED, (annotation, mark))
