"""What actions do to things: ``void`` makes a status ``voided``, ``voided_at`` is now."""

from __future__ import annotations

from ..json_values import JSON
from .clock import is_later_time
from .roles import Role
from .words import words

_IRREGULAR = {"pay": "paid", "send": "sent", "lose": "lost", "win": "won"}
_STATUS = ("status", "state")


def acted(role: Role) -> dict[str, JSON]:
    """The fields that an action changes by its name alone."""
    verb = words(role.name)[:1]
    if not verb:
        return {}
    stem = _IRREGULAR.get(verb[0], verb[0].removesuffix("e"))
    changes: dict[str, JSON] = {}
    for name, view in role.kind.fields.items():
        if words(name)[-1:] in [(one,) for one in _STATUS]:
            value = next((one for one in view.enum if _is_past(one, stem)), None)
            if value is not None:
                changes.setdefault(name, value)
    return changes


def happened(role: Role) -> tuple[str, ...]:
    """The times that an action sets: ``voided_at``."""
    verb = words(role.name)[:1]
    stem = verb[0].removesuffix("e") if verb else "?"
    return tuple(
        name
        for name in role.kind.fields
        if is_later_time(name) and _is_past(words(name)[-2], stem)
    )


def _is_past(value: JSON, stem: str) -> bool:
    """Whether a word is the past of a verb: ``canceled`` and ``cancelled`` of ``cancel``."""
    if not isinstance(value, str):
        return False
    low = value.lower()
    ending = low.removeprefix(stem)
    return low == stem or (low.startswith(stem) and ending in ("ed", "d", "led", "ped"))
