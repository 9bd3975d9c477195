"""Makes a body valid, field by field, with a sample of the same schema beside it."""

from __future__ import annotations

from copy import deepcopy

from ..composing import Path
from ..json_values import JSON
from ..validators import SchemaValidator

_ROUNDS = 24


def mended(body: JSON, sample: JSON, validator: SchemaValidator) -> JSON:
    """``body`` with what breaks the schema taken from ``sample``, or left out.

    A violation is first mended where it is, then one level above each time that it
    is still there. In the end the sample itself is left.
    """
    body = deepcopy(body)
    tries: dict[Path, int] = {}
    for _ in range(_ROUNDS):
        violations = validator.violations(body)
        if not violations:
            return body
        for violation in violations:
            level = tries[violation.path] = tries.get(violation.path, -1) + 1
            if level >= len(violation.path):
                return sample
            _repair(body, sample, violation.path[: len(violation.path) - level])
    return sample


def _repair(body: JSON, sample: JSON, path: Path) -> None:
    """Put what the sample has at ``path`` there; leave it out if it has nothing."""
    parent = _at(body, path[:-1])
    beside = _at(sample, path[:-1], nearest=True)
    key = path[-1]
    if isinstance(parent, dict):
        if isinstance(beside, dict) and key in beside:
            parent[str(key)] = deepcopy(beside[str(key)])
        else:
            parent.pop(str(key), None)
    elif isinstance(parent, list) and isinstance(key, int) and key < len(parent):
        if isinstance(beside, list) and beside:
            parent[key] = deepcopy(beside[min(key, len(beside) - 1)])
        else:
            del parent[key]


def _at(value: JSON, path: Path, *, nearest: bool = False) -> JSON:
    """What is at ``path``; with ``nearest`` a list's last item stands for others."""
    for key in path:
        if isinstance(value, dict):
            value = value.get(str(key))
        elif isinstance(value, list) and isinstance(key, int) and value:
            index = min(key, len(value) - 1) if nearest else key
            value = value[index] if index < len(value) else None
        else:
            return None
    return value
