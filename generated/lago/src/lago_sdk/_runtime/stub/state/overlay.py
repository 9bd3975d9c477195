"""What was posted, as an answer shows it: the same values in the answer's types."""

from __future__ import annotations

from ..json_values import JSON
from .clock import instant
from .schema_view import SchemaView

_DEPTH = 12


def overlay(view: SchemaView, posted: JSON, sample: JSON, depth: int = 0) -> JSON:
    """``posted`` in the form that ``view`` asks for; the sample fills what it has to.

    Args:
        view: The schema of the answer's value.
        posted: What a request carried.
        sample: A valid value, from which fields are taken that have to be there.
        depth: How deep in the value this is.
    """
    if (type(posted) is str and view.takes_text) or depth > _DEPTH:
        return posted
    if isinstance(posted, dict):
        return _object(view, posted, sample, depth)
    if isinstance(posted, list):
        return _list(view, posted, sample, depth)
    return scalar(view, posted)


def _object(
    view: SchemaView, posted: dict[str, JSON], sample: JSON, depth: int
) -> JSON:
    fields = view.properties
    if not fields:
        return posted
    beside = sample if isinstance(sample, dict) else {}
    made: dict[str, JSON] = {}
    for name, below in fields.items():
        if below.write_only:
            continue
        if name in posted:
            made[name] = overlay(below, posted[name], beside.get(name), depth + 1)
        elif name in view.required:
            made[name] = beside[name] if name in beside else below.sample
    if view.flat.keywords.get("additionalProperties") not in (None, False):
        made |= {name: one for name, one in posted.items() if name not in fields}
    return made


def _list(view: SchemaView, posted: list[JSON], sample: JSON, depth: int) -> JSON:
    item = view.items
    if item is None:
        return posted
    beside = sample[0] if isinstance(sample, list) and sample else None
    return [overlay(item, one, beside, depth + 1) for one in posted]


def scalar(view: SchemaView, posted: JSON) -> JSON:
    """A plain value in a type that the schema allows; itself if there is no way."""
    types = view.types
    if not types or posted is None:
        return posted
    if isinstance(posted, str):
        if view.format == "date-time" and posted.replace(".", "", 1).isdecimal():
            return instant(float(posted)) or posted
        return _from_text(posted, types)
    if isinstance(posted, bool):
        return posted if "boolean" in types or "string" not in types else _text(posted)
    if isinstance(posted, (int, float)) and not types & {"integer", "number"}:
        if "string" not in types:
            return posted
        if view.format == "date-time":
            return instant(posted) or str(posted)
        return str(posted)
    return posted


def _from_text(posted: str, types: frozenset[str]) -> JSON:
    if "string" in types:
        return posted
    try:
        if "integer" in types:
            return int(posted)
        if "number" in types:
            return float(posted)
    except ValueError:
        return posted
    if "boolean" in types and posted in ("true", "false"):
        return posted == "true"
    return posted


def _text(posted: bool) -> str:
    return "true" if posted else "false"
