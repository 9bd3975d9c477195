"""Valid texts for which Python's own types have no room: kept as texts in answers.

``datetime`` knows no leap second and no year 0, ``timedelta`` ends after 2.7 million
years. Such a text is valid (RFC 3339, 5.6 and appendix A), so that an answer with it is
read, and the text stands where the value would.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from pydantic_core import core_schema

from .deferral import joined

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

Generate: TypeAlias = "Callable[[type], CoreSchema]"
"""Makes the schema of a model, whatever else was left to be made later."""

_FORMS: Final = {
    "datetime": ("date-time", "datetime_parsing"),
    "date": ("date", "date_parsing"),
    "time": ("time", "time_parsing"),
    "timedelta": ("duration", "time_delta_parsing"),
}
_PARTS: Final = {
    "nullable": "schema",
    "default": "schema",
    "definitions": "schema",
    "model-field": "schema",
    "list": "items_schema",
    "dict": "values_schema",
    "tuple": "items_schema",
    "union": "choices",
    "tagged-union": "choices",
    "model-fields": "fields",
}
"""What is inside of a schema: one schema, a list of them, or a table."""


class Widened:
    """``Annotated[list[datetime], Widened()]``, for types outside of any model."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema of the type, widened."""
        return widened(handler(source), handler.generate_schema)


def widened(schema: CoreSchema, generate: Generate) -> CoreSchema:
    """The schema, changed to have room for those texts.

    Models inside of it see to themselves; ``generate`` makes the schema of one.
    """
    return cast("CoreSchema", _widened(cast("dict[str, Any]", schema), generate))


def widened_model(schema: CoreSchema, generate: Generate) -> CoreSchema:
    """The same for the schema of a model itself."""
    found = cast("dict[str, Any]", schema)
    if found["type"] == "definitions":
        found = found["schema"]
    if found["type"] == "model":
        found["schema"] = _widened(found["schema"], generate)
    return schema


def _widened(schema: dict[str, Any], generate: Generate) -> Any:
    """Changed in place: pydantic has just made it, and nobody else knows it."""
    kind = schema["type"]
    if kind in _FORMS:
        return _or_text(schema, *_FORMS[kind])
    inside = _PARTS.get(kind)
    if inside in schema and "custom_error_context" not in schema:
        if kind == "union":
            schema["choices"] = joined(schema["choices"], generate)
        schema[inside] = _each(schema[inside], generate)
    return schema


def _each(part: Any, generate: Generate) -> Any:
    """One schema, a list of them (with labels or without), or a table by names."""
    if isinstance(part, list):
        return [_each(one, generate) for one in cast("Sequence[Any]", part)]
    if isinstance(part, tuple):
        return (_each(part[0], generate), *part[1:])
    table = cast("dict[str, Any]", part)
    if isinstance(table.get("type"), str):
        return _widened(table, generate)
    for name, one in table.items():
        table[name] = _each(one, generate)
    return table


def _or_text(schema: dict[str, Any], form: str, error: str) -> CoreSchema:
    """The value, else its text; the second is tried where the first gave up."""
    text = core_schema.no_info_after_validator_function(
        _valid_text(form), core_schema.str_schema(strict=True)
    )
    return core_schema.union_schema(
        [cast("CoreSchema", schema), text],
        mode="left_to_right",
        custom_error_type=error,
        custom_error_context={"error": f"no {form} of RFC 3339"},
        metadata={"pydantic_js_functions": [_described_by(schema)]},
    )


def _described_by(schema: dict[str, Any]) -> Callable[[object, Any], object]:
    """To those who ask for a JSON schema it is what it was."""

    def describe(_: object, handler: Any) -> object:
        return handler(schema)

    return describe


def _valid_text(form: str) -> Callable[[str], str]:
    def keep(text: str) -> str:
        from .strict.formats import is_format

        if not is_format(form, text):
            raise ValueError(f"no {form}")
        return text

    return keep
