"""``specwright explain-state``: what a vendor's stub server would remember, and what not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from specwright.building import Target, build, file_target, vendor_target
from specwright.runtime.stub.json_values import JSON, mapping, sequence, text
from specwright.runtime.stub.state.explaining import explained
from specwright.serving import stub_of
from specwright.settings import DONE, Settings
from specwright.workspace import find_workspace


def print_state(name: str, settings: Settings, *, as_json: bool) -> int:
    """Print a table, or JSON; returns the exit code.

    Raises:
        UsageError: There is no such vendor, or its settings are not usable.
        InputOutputError: Something can't be read.
    """
    built = build(_target(name, settings), settings)
    if built.files is None:
        return built.code
    api = stub_of(built)
    found = explained(api.document, api.inference)
    shown = json.dumps(found, indent=2) if as_json else "\n".join(_lines(found))
    sys.stdout.write(f"{shown}\n")
    return DONE


def _target(name: str, settings: Settings) -> Target:
    path = Path(name)
    if path.is_file():
        return file_target(path, Path.cwd(), None, settings)
    workspace = find_workspace(Path.cwd())
    (chosen,) = workspace.choose([name])
    return vendor_target(workspace, chosen, settings)


def _lines(found: dict[str, JSON]) -> Iterator[str]:
    rows = [mapping(row) for row in sequence(found["operations"])]
    remembered = [row for row in rows if "does" in row]
    yield f"{len(remembered)} of {len(rows)} operations remember."
    for kind in map(mapping, sequence(found["kinds"])):
        yield ""
        yield from _kind_lines(kind)
        for row in remembered:
            if row["kind"] == kind["name"]:
                yield f"    {_operation(row)}  {text(row['does'])}{_details(row)}"
    others = [row for row in rows if "does" not in row]
    if others:
        yield ""
        yield "Answered with samples:"
    for row in others:
        yield f"    {_operation(row)}  {text(row['reason'])}"


def _kind_lines(kind: dict[str, JSON]) -> Iterator[str]:
    made = "" if kind["made_by_operations"] else ", there when first asked for"
    yield f"{text(kind['name'])}: found by {_joined(kind['found_by']) or 'nothing'}{made}"
    for relation in sequence(kind["relations"]):
        yield f"    {text(relation)}"
    for doubt in sequence(kind.get("doubts")):
        yield f"    DOUBT: {text(doubt)}"


def _operation(row: dict[str, JSON]) -> str:
    return f"{text(row['method']):6} {text(row['path'])}"


def _details(row: dict[str, JSON]) -> str:
    """What is worth saying of an operation beside what it does."""
    said = [f" {text(row['field'])}"] if "field" in row else []
    for name in ("pages_by", "filters"):
        if name in row:
            said.append(f"; {name.replace('_', ' ')} {', '.join(mapping(row[name]))}")
    if "sorts_by" in row:
        said.append(f"; sorts by {_joined(row['sorts_by'])}")
    said += [f"; {text(row[name])}" for name in ("note",) if name in row]
    said += [f"; DOUBT: {text(one)}" for one in sequence(row.get("doubts"))]
    return "".join(said)


def _joined(values: JSON) -> str:
    return ", ".join(map(text, sequence(values)))
