"""Statuses that change: ``pending``, ``processing``, ``succeeded``, by call or by count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..json_values import JSON
from .behaviour import Machine, Move, names_of
from .records import Record
from .refusals import not_now
from .roles import Kind, Role

_READS = "reads of "
"""In ``Record.inner``: how often a thing was got since a field changed."""


def started(kind: Kind, data: dict[str, JSON], posted: dict[str, JSON]) -> None:
    """Give a new thing what its kind starts with, where the request said nothing."""
    for name, value in kind.start.items():
        if name not in posted:
            data[name] = value
    for machine in kind.machines:
        if machine.field not in posted:
            data[machine.field] = machine.start


def read(kind: Kind, record: Record) -> tuple[Record, dict[str, JSON]]:
    """The thing after one more read, and the fields that change by it."""
    changes: dict[str, JSON] = {}
    inner = dict(record.inner)
    for machine in kind.machines:
        name = f"{_READS}{machine.field}"
        known = inner.get(name)
        count = (known if isinstance(known, int) else 0) + 1
        for move in _from(machine, record):
            if move.after and count >= move.after:
                changes[machine.field] = move.target
                count = 0
                break
        inner[name] = count
    return replace(record, inner=inner), changes


def called(role: Role, record: Record) -> dict[str, JSON]:
    """The fields that a call changes.

    Raises:
        Rejection: if the call moves things of this kind, and not from where this one is.
    """
    changes: dict[str, JSON] = {}
    for machine in role.kind.machines:
        names = names_of(role.operation)
        if not any(move.on in names for move in machine.moves):
            continue
        fitting = [move for move in _from(machine, record) if move.on in names]
        if not fitting:
            raise not_now(machine.field, record.data.get(machine.field))
        changes[machine.field] = fitting[0].target
    return changes


def _from(machine: Machine, record: Record) -> Iterator[Move]:
    status = record.data.get(machine.field)
    return (move for move in machine.moves if move.source == status)
