"""Valid texts for which Python's own types have no room: kept as texts in answers.

``datetime`` knows no leap second and no year 0, ``timedelta`` ends after 2.7 million
years. Such a text is valid (RFC 3339, 5.6 and appendix A), so that an answer with it is
read, and the text stands where the value would.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_FORMS: Final = {
    "datetime": ("date-time", "datetime_parsing"),
    "date": ("date", "date_parsing"),
    "time": ("time", "time_parsing"),
    "timedelta": ("duration", "time_delta_parsing"),
}
_INSIDE: Final = ("schema", "items_schema", "values_schema", "choices", "fields")


class Widened:
    """``Annotated[list[datetime], Widened()]``, for types outside of any model."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema of the type, widened."""
        return widened(handler(source))


def widened(schema: CoreSchema) -> CoreSchema:
    """The schema with room for those texts; models inside of it see to themselves."""
    return cast("CoreSchema", _widened(cast("dict[str, Any]", schema)))


def widened_model(schema: CoreSchema) -> CoreSchema:
    """The same for the schema of a model itself."""
    found: dict[str, Any] = dict(cast("dict[str, Any]", schema))
    if found["type"] == "definitions":
        found["schema"] = widened_model(found["schema"])
    elif found["type"] == "model":
        found["schema"] = _widened(found["schema"])
    return cast("CoreSchema", found)


def _widened(schema: dict[str, Any]) -> Any:
    kind = schema["type"]
    if kind in _FORMS:
        return _or_text(schema, *_FORMS[kind])
    if kind in ("model", "definition-ref"):
        return schema
    changed: dict[str, Any] = {
        key: _inside(schema[key]) for key in _INSIDE if key in schema
    }
    return {**schema, **changed} if changed else schema


def _inside(part: Any) -> Any:
    """One schema, or a list of them, or a table: fields and choices by their names."""
    if isinstance(part, (list, tuple)):
        found = [_inside(each) for each in cast("Sequence[Any]", part)]
        return tuple(found) if isinstance(part, tuple) else found
    if not isinstance(part, dict):
        return part
    members = cast("dict[str, Any]", part)
    if isinstance(members.get("type"), str):
        return _widened(members)
    return {name: _inside(each) for name, each in members.items()}


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
