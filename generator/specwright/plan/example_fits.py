"""Whether a description's own example fits the schema that it stands beside.

Many do not: lists written as text, numbers in quotes, texts that break their own pattern. Those
are passed over, for a README whose calls the API would refuse helps nobody. What can't be told
cheaply (``not``, ``if``, most formats) is believed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from specwright.ir.schema import (
    AllOfSchema,
    ArraySchema,
    BooleanSchema,
    ConstSchema,
    EnumSchema,
    IntegerSchema,
    MapSchema,
    NeverSchema,
    NullSchema,
    NumberSchema,
    ObjectSchema,
    Schema,
    StringSchema,
    TupleSchema,
    UnionMode,
    UnionSchema,
)
from specwright.ir.text import JsonValue, SpecText, SpecValue
from specwright.plan.expressions import Expression, Literal, Mapping, Sequence
from specwright.plan.naming import raw_pattern, raw_value
from specwright.plan.schema_index import SchemaIndex

_MOST_STEPS = 2000
"""Values looked at for one example; the rest is believed."""

_HEX = "[0-9a-fA-F]"
_FORMATS = {
    SpecText("uuid"): rf"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}",
    SpecText("date"): r"\d{4}-\d{2}-\d{2}",
    SpecText("date-time"): r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})",
    SpecText("email"): r"[^@\s]+@[^@\s]+",
    SpecText("uri"): r"[A-Za-z][A-Za-z0-9+.-]*:\S*",
    SpecText("ipv4"): r"\d{1,3}(\.\d{1,3}){3}",
}


class Fitting:
    """Compares values with the schemas of one API."""

    def __init__(self, index: SchemaIndex) -> None:
        self._index = index
        self._left = 0

    def fits(self, schema: Schema, value: SpecValue) -> bool:
        """Whether a value is valid, and an object in it names no property that is not described.

        The latter because a ``TypedDict`` takes no other.
        """
        self._left = _MOST_STEPS
        return self._fits(schema, raw_value(value), known_only=True)

    def fits_made(self, schema: Schema, made: Expression) -> bool:
        """Whether a value that was made is valid."""
        self._left = _MOST_STEPS
        return self._fits(schema, _made_value(made), known_only=False)

    def _fits(self, schema: Schema, value: JsonValue, *, known_only: bool) -> bool:
        self._left -= 1
        if self._left < 0:
            return True
        shape = self._index.as_object(schema)
        if shape is not None:
            return self._fits_object(shape, value, known_only=known_only)
        schema = self._index.resolve(schema)
        match schema:
            case UnionSchema():
                return self._fits_union(schema, value, known_only=known_only)
            case AllOfSchema(parts=parts):
                return all(self._fits(each, value, known_only=known_only) for each in parts)
            case ArraySchema() | TupleSchema():
                return self._fits_list(schema, value, known_only=known_only)
            case MapSchema(values=values):
                return isinstance(value, dict) and all(
                    self._fits(values, each, known_only=known_only) for each in value.values()
                )
        return _fits_scalar(schema, value)

    def _fits_object(self, shape: ObjectSchema, value: JsonValue, *, known_only: bool) -> bool:
        if not isinstance(value, dict):
            return False
        index = self._index
        closed = known_only or isinstance(shape.additional, NeverSchema)
        schemas = {SpecText(key): each for key, each in value.items()}
        described = {each.name: each for each in shape.properties}
        if closed and not schemas.keys() <= described.keys():
            return False
        wanted = [each for each in shape.properties if not index.is_read_only(each.schema)]
        return all(each.name in schemas for each in wanted if each.required) and all(
            self._fits(described[name].schema, each, known_only=known_only)
            for name, each in schemas.items()
            if name in described
        )

    def _fits_union(self, union: UnionSchema, value: JsonValue, *, known_only: bool) -> bool:
        """One alternative, and exactly one of ``oneOf`` (JSON Schema 2020-12 core, 10.2.1.3)."""
        fitting = [each for each in union.variants if self._fits(each, value, known_only=False)]
        if union.mode is UnionMode.ONE_OF and len(fitting) > 1:
            return False
        if not known_only:
            return bool(fitting)
        return any(self._fits(each, value, known_only=True) for each in fitting)

    def _fits_list(
        self, schema: ArraySchema | TupleSchema, value: JsonValue, *, known_only: bool
    ) -> bool:
        if not isinstance(value, list) or not _is_within(
            len(value), schema.min_items, schema.max_items
        ):
            return False
        if isinstance(schema, TupleSchema):
            pairs = zip(schema.items, value, strict=False)
            return all(self._fits(each, item, known_only=known_only) for each, item in pairs)
        if schema.unique_items and len(set(map(repr, value))) < len(value):
            return False
        return all(self._fits(schema.items, each, known_only=known_only) for each in value)


def _made_value(made: Expression) -> JsonValue:
    match made:
        case Mapping(items=items):
            return {str(_made_value(key)): _made_value(value) for key, value in items}
        case Sequence(items=values):
            return [_made_value(each) for each in values]
    value = made.value if isinstance(made, Literal) else None
    if isinstance(value, (SpecText, SpecValue)):
        return raw_value(value)
    return None if isinstance(value, bytes) else value


def _fits_scalar(schema: Schema, value: JsonValue) -> bool:
    match schema:
        case EnumSchema(values=values):
            return SpecValue(value) in values
        case ConstSchema(value=only):
            return SpecValue(value) == only
        case StringSchema():
            return isinstance(value, str) and _fits_text(schema, value)
        case IntegerSchema():
            return type(value) is int and _fits_number(schema, value)
        case NumberSchema():
            return type(value) in (int, float) and _fits_number(schema, value)
        case BooleanSchema():
            return isinstance(value, bool)
        case NullSchema():
            return value is None
        case NeverSchema():
            return False
    return True


def _fits_text(schema: StringSchema, text: str) -> bool:
    form = _FORMATS.get(schema.format) if schema.format else None
    return (
        _is_within(len(text), schema.min_length, schema.max_length)
        and (form is None or re.fullmatch(form, text) is not None)
        and (schema.pattern is None or _matches(schema.pattern, text))
    )


def _fits_number(schema: NumberSchema, value: object) -> bool:
    assert isinstance(value, (int, float))
    if not _is_within(value, schema.minimum, schema.maximum):
        return False
    above, below, step = schema.exclusive_minimum, schema.exclusive_maximum, schema.multiple_of
    if above is not None and value <= above or below is not None and value >= below:
        return False
    return not (step and isinstance(step, int) and value % step)


def _is_within(value: float, least: float | None, most: float | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)


@lru_cache(maxsize=1024)
def _matches(pattern: SpecText, text: str) -> bool:
    """Whether a text matches; what the engine can't read is believed.

    The engine is pydantic's, whose time is linear in the text whatever the pattern is.
    """
    # Here, for few examples stand beside a pattern.
    from pydantic_core import SchemaError, SchemaValidator, ValidationError, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=raw_pattern(pattern))).validate_python(text)
    except ValidationError:
        return False
    except SchemaError:
        return True
    return True
