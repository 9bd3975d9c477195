"""What specwright has to say about its input: values in a collector, never prints.

A stage that meets something broken, mended or widened adds a :class:`Diagnostic` and goes on;
whoever runs the stages prints them once, sorted by position.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Severity(enum.Enum):
    """How much a diagnostic weighs: only an error stops the output from being written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class SourcePosition(NamedTuple):
    """A place in a source file.

    ``path`` is shown as it is (relative to the working directory where that is possible, with
    forward slashes); ``line`` and ``column`` count from 1, the column in characters.
    """

    path: str
    line: int = 1
    column: int = 1

    def shifted(self, lines: int) -> SourcePosition:
        """The same column, ``lines`` further down: for a fragment inside a page."""
        return SourcePosition(self.path, self.line + lines, self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    ``code`` is a stable, hyphenated name (``unknown-ref``); ``pointer`` a JSON pointer in URI
    fragment form (``#/paths/~1a/get``), or ``""`` where the finding is about the file itself.
    """

    severity: Severity
    code: str
    message: str
    at: SourcePosition
    pointer: str = ""

    @property
    def sort_key(self) -> tuple[SourcePosition, str, str, str]:
        """Position first, so that a reader can walk down the file."""
        return (self.at, self.pointer, self.code, self.message)


@dataclass(slots=True)
class DiagnosticCollector:
    """Gathers the diagnostics of one run over one vendor."""

    _found: list[Diagnostic] = field(default_factory=list)
    _sorted: tuple[Diagnostic, ...] = ()
    _sorted_of: int = 0

    def add(self, diagnostic: Diagnostic) -> None:
        """Take one finding; the same finding twice is kept once (see :meth:`sorted`)."""
        self._found.append(diagnostic)

    def error(self, code: str, message: str, at: SourcePosition, pointer: str = "") -> None:
        """Report what can't be generated: nothing will be written."""
        self.add(
            Diagnostic(severity=Severity.ERROR, code=code, message=message, at=at, pointer=pointer)
        )

    def warning(self, code: str, message: str, at: SourcePosition, pointer: str = "") -> None:
        """Report what was mended or widened; generation goes on."""
        self.add(
            Diagnostic(
                severity=Severity.WARNING, code=code, message=message, at=at, pointer=pointer
            )
        )

    def note(self, code: str, message: str, at: SourcePosition, pointer: str = "") -> None:
        """Report what is there and valid, but not used by the output."""
        self.add(
            Diagnostic(severity=Severity.NOTE, code=code, message=message, at=at, pointer=pointer)
        )

    @property
    def has_errors(self) -> bool:
        """Whether anything found so far forbids writing."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Every distinct finding, by position."""
        if self._sorted_of != len(self._found):  # asked for often, and there can be thousands
            self._sorted = tuple(sorted(set(self._found), key=lambda found: found.sort_key))
            self._sorted_of = len(self._found)
        return self._sorted

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.sorted())

    def __len__(self) -> int:
        return len(self._found)


class SpecwrightError(Exception):
    """Base of what ends a run early; ``exit_code`` is what the command returns for it."""

    exit_code = 70


class SpecError(SpecwrightError):
    """The description is at fault; the collector holds the located reasons."""

    exit_code = 1


class UsageError(SpecwrightError):
    """The command line or a configuration file is at fault."""

    exit_code = 2


class LimitError(SpecwrightError):
    """A bound on what a description may cost was reached."""

    exit_code = 3


class InputOutputError(SpecwrightError):
    """A file could not be read or written."""

    exit_code = 4
