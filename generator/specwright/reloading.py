"""Vendors whose files under specs/ have changed, read again while their stubs are served."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from specwright import pipeline
from specwright.building import tell, vendor_target
from specwright.diagnostics import Severity, SpecwrightError
from specwright.reporting import format_diagnostics
from specwright.settings import Settings
from specwright.workspace import find_workspace

_Stamps: TypeAlias = dict[Path, tuple[int, int]]
"""Time of change in nanoseconds, and size, of every file."""


class SpecWatch:
    """Looks at the files of vendors; a description with errors is told, and not taken.

    Raises:
        UsageError: A vendor is not there.
    """

    def __init__(self, names: Sequence[str], settings: Settings) -> None:
        self._workspace = find_workspace(Path.cwd())
        self._settings = settings
        self._stamps = {name: self._look(name) for name in self._workspace.choose(names)}

    def changed(self) -> dict[str, dict[str, bytes]]:
        """The vendors that changed since the last time, each with its stub's files."""
        return dict(self._changed())

    def _changed(self) -> Iterator[tuple[str, dict[str, bytes]]]:
        for name, before in self._stamps.items():
            now = self._look(name)
            if now == before:
                continue
            self._stamps[name] = now
            files = self._read(name)
            if files is not None:
                yield name, files

    def _look(self, name: str) -> _Stamps:
        found: _Stamps = {}
        for path in sorted(self._workspace.spec_folder(name).rglob("*")):
            try:
                stat = path.stat()
            except OSError:  # it went away meanwhile
                continue
            if path.is_file():
                found[path] = (stat.st_mtime_ns, stat.st_size)
        return found

    def _read(self, name: str) -> dict[str, bytes] | None:
        """The files; None where the description is at fault, which is told."""
        try:
            run = vendor_target(self._workspace, name, self._settings).run
        except SpecwrightError as error:
            tell(f"{name}: not reloaded: {error}\n")
            return None
        try:
            data = pipeline.stub_data(run)
        except SpecwrightError as error:
            tell(f"{name}: not reloaded: {error}\n")
            data = None
        loud = [found for found in run.findings if found.severity is not Severity.NOTE]
        tell(format_diagnostics(loud, run.config.shown_from, Path.cwd()))
        return None if data is None else {each: text.encode() for each, text in data.items()}
