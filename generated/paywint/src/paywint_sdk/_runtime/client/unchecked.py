"""Answers of the wrong types, given anyway: what fits is read, the rest is as it came.

An object becomes its model with the members that are there, those of a wrong type with
the plain value of the JSON; required members that are missing are None.
"""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from .model import Model


def as_it_is(kind: Any, value: object) -> object:
    """``value``, a value of JSON, as near to the type ``kind`` as it comes."""
    try:
        return TypeAdapter[object](kind).validate_python(
            value, by_alias=True, by_name=False
        )
    except ValidationError:
        return _taken_apart(kind, value)


def _taken_apart(kind: Any, value: object) -> object:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _taken_apart(arguments[0], value)
    if origin in (Union, UnionType):
        return _variant(arguments, value)
    if origin is list and isinstance(value, list):
        return [as_it_is(arguments[0], item) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    members = cast("dict[str, object]", value)
    if origin is dict:
        return {name: as_it_is(arguments[1], it) for name, it in members.items()}
    is_model = isinstance(kind, type) and issubclass(kind, Model)
    return _object(cast("type[Model]", kind), members) if is_model else members


def _variant(kinds: tuple[Any, ...], value: object) -> object:
    """One kind alone may be meant by an object, or a list, that fits none."""
    for kind in kinds:
        found = _taken_apart(kind, value)
        if found is not value:
            return found
    return value


def _object(kind: type[Model], members: dict[str, object]) -> Model:
    kind.model_rebuild()
    fields: dict[str, object] = {}
    rest = dict(members)
    for name, field in kind.model_fields.items():
        wire = field.alias or name
        if wire in rest:
            fields[name] = as_it_is(field.annotation, rest.pop(wire))
    given = set(fields)
    for name, field in kind.model_fields.items():
        if field.is_required():
            fields.setdefault(name, None)
    return kind.model_construct(given | rest.keys(), **fields, **rest)
