"""Which fields tell things apart: path parameters held against the names of fields."""

from __future__ import annotations

from collections.abc import Mapping

from .schema_view import SchemaView
from .words import Words, without, words

ADDRESS = ""
"""Stands for a key that no field holds: the value in the path itself."""

_ID_WORDS = ("id", "uuid", "guid", "sid", "token")
_USUAL = ("id", "uuid", "guid", "sid", "key", "code", "slug", "name", "number", "token")

Fields = Mapping[str, SchemaView]


def own_ids(fields: Fields, thing: Words) -> tuple[str, ...]:
    """The fields that a server makes up to tell things apart.

    ``id``, ``uuid``, the thing's name with ``id`` (``payment_id``), or the first
    field of all if it is some ``..._id``.
    """
    named: set[Words] = {("id",), ("uuid",), ("guid",), ("sid",)}
    named |= {(*thing, word) for word in _ID_WORDS}
    named |= {(thing[-1], word) for word in _ID_WORDS} if thing else set()
    found = [
        name for name, one in fields.items() if words(name) in named and _holds(one)
    ]
    if found:
        return tuple(found)
    first = next(iter(fields), "")
    is_id = words(first)[-1:] in [(word,) for word in _ID_WORDS]
    return (first,) if is_id and _holds(fields[first]) else ()


def key_field(
    fields: Fields, thing: Words, ids: tuple[str, ...], parameter: str
) -> str:
    """The field whose value a path parameter holds; ``ADDRESS`` if none does."""
    name = words(parameter)
    scalars = {words(one): one for one, view in fields.items() if _holds(view)}
    if name in scalars:
        return scalars[name]
    rest = _rest(name, thing)
    if rest in scalars:
        return scalars[rest]
    if rest in ((), ("id",), ("ids",)) and ids:
        return ids[0]
    if rest == ():
        return next((scalars[(one,)] for one in _USUAL if (one,) in scalars), ADDRESS)
    if name[-1:] in scalars and name[-1] in _USUAL:
        return scalars[name[-1:]]
    return ids[0] if ids and name[-1] in _ID_WORDS else ADDRESS


def _rest(name: Words, thing: Words) -> Words:
    """A parameter's name without the name of the thing."""
    for left_out in (thing, thing[-1:], thing[:1]):
        rest = without(name, left_out)
        if rest is not None:
            return rest
    return name


def _holds(view: SchemaView) -> bool:
    """Whether a field holds something that can stand in a path."""
    types = view.types - {"null"}
    return not types or bool(types & {"string", "integer", "number"})
