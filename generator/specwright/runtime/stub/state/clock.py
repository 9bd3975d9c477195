"""Times that servers make up: they go on with what happens, not with the clock.

The same calls give the same times, whenever they are made.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from ..json_values import JSON
from .schema_view import SchemaView
from .words import words

_START = datetime(2026, 1, 1, 9, 0, 0, tzinfo=UTC)
_MADE = frozenset({"created", "inserted", "added", "creation"})
_CHANGED = frozenset({"updated", "modified", "changed"})
_TIMES = frozenset({"at", "on", "date", "time", "timestamp", "datetime"})
_MILLISECONDS = 100_000_000_000


def is_made_time(name: str) -> bool:
    """Whether a field says when the thing was made: ``created_at``, ``created``."""
    return _is_time(name, _MADE) or name.lower() == "timestamp"


def is_changed_time(name: str) -> bool:
    """Whether a field says when the thing was last changed: ``updated_at``."""
    return _is_time(name, _CHANGED)


def is_later_time(name: str) -> bool:
    """Whether a field says when something happened later: ``voided_at``."""
    found = words(name)
    if len(found) < 2 or found[-1] not in ("at", "on"):
        return False
    return (
        found[-2][-2:] == "ed" and not is_made_time(name) and not is_changed_time(name)
    )


def _is_time(name: str, verbs: frozenset[str]) -> bool:
    found = words(name)
    if len(found) == 1:
        return found[0] in verbs
    return len(found) == 2 and bool(verbs & set(found)) and bool(_TIMES & set(found))


def time_of(view: SchemaView, tick: int) -> JSON:
    """The time of a tick as a schema wants it; None if it wants no time."""
    if view.format in ("date", "date-time"):
        return time_like("2026-01-01T00:00:00Z", view, tick)
    return time_like(0, view, tick) if view.types & {"integer", "number"} else None


def time_like(sample: JSON, view: SchemaView, tick: int) -> JSON:
    """The time of a tick, written as the sample is; None if it is no time.

    Args:
        sample: A valid value of the field.
        view: The field's schema.
        tick: How many things have happened before.
    """
    if isinstance(sample, (int, float)) and not isinstance(sample, bool):
        seconds = int(_START.timestamp()) + tick
        return seconds * 1000 if sample > _MILLISECONDS else seconds
    if view.format == "date":
        return _stamp(tick)[:10]
    if isinstance(sample, str) and _is_stamp(sample):
        ending = "Z" if sample.endswith("Z") else "+00:00"
        fraction = ".000" if "." in sample else ""
        return f"{_stamp(tick)}{fraction}{ending}"
    return None


@lru_cache(maxsize=64)
def _stamp(tick: int) -> str:
    """The time of a tick without its zone."""
    return (_START + timedelta(seconds=tick)).isoformat()[:19]


def _is_stamp(sample: str) -> bool:
    return len(sample) >= 19 and sample[4:5] == "-" and sample[10:11] in ("T", " ")


def instant(seconds: float) -> str:
    """Unix time as RFC 3339 text."""
    try:
        found = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return ""
    fraction = f".{found.microsecond // 1000:03}" if found.microsecond else ""
    return f"{found:%Y-%m-%dT%H:%M:%S}{fraction}Z"
