"""Types that a description does not name, though its keywords speak of one.

``properties`` without ``type: object`` lets any text pass, and so does ``maxLength``
any number (JSON Schema 2020-12 validation, 6). What an API sends instead of the implied
type is kept, in values that their static types do not lie about:

- A list, a map, a text or a number is ``Implied[list[str]]``: ``list[str] | Any``.
- An object is an instance of its class (``class Pet(Model, implied=True)``) in any
  case; one that came as something else is a ``StandIn``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    TypeAlias,
    TypeVar,
    cast,
    get_args,
    get_origin,
)

from pydantic_core import core_schema

from .markers import DecimalTexts

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_T = TypeVar("_T")

IMPLIED_KIND: Final = "implied_kind"
"""Where a schema of pydantic says which JSON type is implied."""

_KINDS: Final[dict[object, str]] = {
    list: "array",
    tuple: "array",
    dict: "object",
    int: "integer",
    float: "number",
    Decimal: "number",
}


class ImpliedType:
    """Marks ``T | Any``: a ``T``, unless it is of another JSON type."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A ``T``: other values are for the second reading, which few answers need."""
        kind = get_args(source)[0]
        schema = cast("dict[str, Any]", handler.generate_schema(kind))
        known = cast("dict[str, Any]", schema.get("metadata", {}))
        schema["metadata"] = {**known, IMPLIED_KIND: implied_kind(kind)}
        schema["serialization"] = core_schema.simple_ser_schema("any")
        return cast("CoreSchema", schema)


Implied: TypeAlias = Annotated[_T | Any, ImpliedType()]
"""``Implied[list[str]]``: a list, or, as the schema names no type, anything else."""


def implied_kind(kind: object) -> str:
    """The JSON type that a Python type stands for."""
    if get_origin(kind) is Annotated:
        inner, *marks = get_args(kind)
        spelled = any(isinstance(mark, DecimalTexts) for mark in marks)
        return "string" if spelled else implied_kind(inner)
    return _KINDS.get(get_origin(kind) or kind, "string")


def is_of_kind(value: object, kind: str) -> bool:
    """Whether a JSON value is of a JSON type; a whole number is an integer (4.2.3)."""
    match value:
        case None | bool():
            return False
        case str():
            return kind == "string"
        case int():
            return kind in ("integer", "number")
        case float() | Decimal():
            return kind == "number" or (kind == "integer" and value == value // 1)
        case list():
            return kind == "array"
        case _:
            return kind == "object"
