"""What a request carries of the things that it is about."""

from __future__ import annotations

from ..json_values import JSON, mapping
from .roles import Role
from .words import noun

Fields = dict[str, JSON]


def posted_things(role: Role, body: JSON) -> list[Fields]:
    """The things in a body: one mostly, several in a list or in a map by their key."""
    for shape in role.request:
        found = shape.read(body)
        if shape.many and isinstance(found, list):
            return [one for one in found if isinstance(one, dict)]
        if isinstance(found, dict) and not shape.many:
            return _mapped(role, found) or [found]
    return [mapping(body)]


def came_as_list(role: Role, body: JSON) -> bool:
    """Whether a body has its things in a list, be it of one."""
    return any(one.many and isinstance(one.read(body), list) for one in role.request)


def _mapped(role: Role, found: Fields) -> list[Fields]:
    """``{"prices": {"a": {...}, "b": {...}}}`` is two prices, with keys."""
    if len(found) != 1 or role.does not in ("create", "set many"):
        return []
    ((name, entries),) = found.items()
    key = next((one for one in role.kind.keys if one), None)
    if noun(name) != role.kind.noun or not isinstance(entries, dict) or key is None:
        return []
    if name in role.kind.fields or not all(
        isinstance(v, dict) for v in entries.values()
    ):
        return []
    return [{key: k, **mapping(v)} for k, v in entries.items()]
