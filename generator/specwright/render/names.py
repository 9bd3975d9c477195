"""The table of ``specwright names``: which call every operation became."""

from __future__ import annotations

from collections.abc import Sequence

from specwright.plan.views import ManifestOperation
from specwright.render import doors


def names_table(operations: Sequence[ManifestOperation]) -> str:
    """A line for each operation: method, path, call, and why the call is a guess."""
    rows = [
        (each.method, doors.line(each.path), ".".join((*each.resource, each.name)), each.guess)
        for each in operations
    ]
    method, path = (max((len(row[column]) for row in rows), default=0) for column in (0, 1))
    lines = (
        f"{row[0]:{method}}  {row[1]:{path}}  {row[2]}{f'  ({row[3]})' if row[3] else ''}"
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines)


def names_json(operations: Sequence[ManifestOperation]) -> str:
    """The same as a list of objects: ``method``, ``path``, ``resource`` (a list), ``name``."""
    return doors.indented_json(
        [
            {
                "method": each.method,
                "path": each.path,
                "resource": each.resource,
                "name": each.name,
            }
            for each in operations
        ]
    )
