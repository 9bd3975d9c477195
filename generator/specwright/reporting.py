"""Findings as a reader sees them: one line each, with the source around an error.

    specs/acme/openapi.yaml:1203:9: error[unknown-ref] #/paths/~1a/get: no such schema 'Pet'

Text of a description never reaches a terminal raw: what does not print is spelled out.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from specwright.diagnostics import Diagnostic, Severity, SourcePosition

LINES_AROUND = 2
WIDEST_EXCERPT = 100
"""In characters; a longer line is cut around the column that is meant."""


def format_diagnostics(
    diagnostics: Iterable[Diagnostic], shown_from: Path, working_directory: Path
) -> str:
    """All findings, in the order given; paths are seen from the working directory."""
    return "".join(
        _format_diagnostic(found, shown_from, working_directory) for found in diagnostics
    )


def note_counts(diagnostics: Iterable[Diagnostic]) -> str:
    """The notes by code, in one line: there can be thousands, and MANIFEST.json lists them all."""
    notes = Counter(found.code for found in diagnostics if found.severity is Severity.NOTE)
    counts = ", ".join(f"{code}: {count}" for code, count in sorted(notes.items()))
    return printable(f"notes, listed in MANIFEST.json: {counts}") + "\n" if notes else ""


def counts(diagnostics: Sequence[Diagnostic]) -> str:
    """``1 error, 2 warnings``."""
    found = (_count(diagnostics, severity) for severity in Severity)
    return ", ".join(count for count in found if count) or "no findings"


def summary(name: str, found: str, outcome: str) -> str:
    """``acme: 2 warnings; 3 files written, 38 unchanged``; ``found`` is made by :func:`counts`."""
    return printable(f"{name}: {found}; {outcome}")


def printable(text: str) -> str:
    """The text with every character that does not print as an escape: ``\\x1b``, ``\\u202e``."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in text
    )


def _count(diagnostics: Sequence[Diagnostic], severity: Severity) -> str:
    number = sum(found.severity is severity for found in diagnostics)
    return f"{number} {severity.value}{'' if number == 1 else 's'}" if number else ""


def _format_diagnostic(found: Diagnostic, shown_from: Path, working_directory: Path) -> str:
    path = shown_from / found.at.path
    shown = _display_path(path, working_directory)
    pointer = f" {found.pointer}" if found.pointer else ""
    head = f"{shown}:{found.at.line}:{found.at.column}: {found.severity.value}[{found.code}]"
    line = printable(f"{head}{pointer}: {found.message}")
    excerpt = _excerpt(path, found.at) if found.severity is Severity.ERROR else ""
    return f"{line}\n{excerpt}"


def _display_path(path: Path, working_directory: Path) -> str:
    """Relative to the working directory where it is below it, else as it is."""
    try:
        return path.relative_to(working_directory).as_posix()
    except ValueError:
        return Path(os.path.relpath(path, working_directory)).as_posix()


def _excerpt(path: Path, at: SourcePosition) -> str:
    """The lines around a position, numbered, with a mark under the column."""
    lines = _lines_of(path)
    if not 0 < at.line <= len(lines):
        return ""
    first = max(1, at.line - LINES_AROUND)
    last = min(len(lines), at.line + LINES_AROUND)
    start = max(0, at.column - 1 - WIDEST_EXCERPT * 2 // 3)
    width = len(str(last))
    shown: list[str] = []
    for number in range(first, last + 1):
        shown.append(f"  {number:>{width}} | {_window(lines[number - 1], start)}".rstrip())
        if number == at.line:
            before = _window(lines[number - 1][: at.column - 1], start)
            shown.append(f"  {'':>{width}} | {' ' * len(before)}^")
    return "".join(f"{line}\n" for line in shown)


def _window(line: str, start: int) -> str:
    """The part of a line that fits, a tab as four spaces so that the mark stays in place."""
    return printable(line[start : start + WIDEST_EXCERPT].replace("\t", "    "))


@lru_cache(maxsize=8)
def _lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a source; none where it can't be read (any more): the finding still is."""
    try:
        content = path.read_bytes()
    except OSError:
        return ()
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    return tuple(text.removesuffix("\n").split("\n"))
