"""Changes of one field of a thing, through a path of its own: ``/plans/{}/metadata``."""

from __future__ import annotations

from ..json_values import JSON, mapping, sequence
from .calls import StateCall
from .records import Record, key_text
from .roles import Role


def part_written(role: Role, record: Record, call: StateCall) -> dict[str, JSON]:
    """The field with what was sent: instead of what it was, or with PATCH beside it."""
    sent = mapping(call.body)
    value = sent.get(role.part, call.body) if role.part in sent else call.body
    known = record.data.get(role.part)
    if call.operation.method == "PATCH" and isinstance(known, dict):
        value = {**known, **mapping(value)}
    return {role.part: value}


def part_removed(role: Role, record: Record, call: StateCall) -> dict[str, JSON]:
    """The field without an entry, or without any."""
    known = record.data.get(role.part)
    named = _entry(role, call)
    if named is None:
        return {role.part: [] if isinstance(known, list) else {}}
    if isinstance(known, list):
        return {role.part: [one for one in sequence(known) if not _is(one, named)]}
    return {role.part: {k: v for k, v in mapping(known).items() if k != named}}


def _entry(role: Role, call: StateCall) -> str | None:
    """The entry that the path names; None if it names none."""
    taken = {name for step in role.parents for name in step.names}
    taken |= set(role.item.names) if role.item else set()
    for (where, name), value in call.values.items():
        if where == "path" and name not in taken:
            return key_text(value)
    return None


def _is(value: JSON, named: str) -> bool:
    if isinstance(value, dict):
        return named in (key_text(one) for one in value.values())
    return key_text(value) == named
