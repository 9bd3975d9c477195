"""The project folder: ``specs/<vendor>/`` in, ``generated/<vendor>/`` out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from specwright.diagnostics import UsageError
from specwright.nearest import nearest

SPECS = "specs"
GENERATED = "generated"
_NOT_VENDORS = frozenset({"bindings"})


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder that has a ``specs`` folder."""

    root: Path

    @property
    def vendors(self) -> tuple[str, ...]:
        """The names of all vendors, sorted: one folder each under ``specs``."""
        folders = (path for path in (self.root / SPECS).iterdir() if path.is_dir())
        names = (path.name for path in folders if not path.name.startswith("."))
        return tuple(sorted(name for name in names if name not in _NOT_VENDORS))

    def choose(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """The vendors that were asked for, in that order and each once; all if none was.

        Raises:
            UsageError: One of them is not there, or there are no vendors at all.
        """
        known = self.vendors
        for name in wanted:
            if name not in known:
                hint = nearest(name, known) or f" (vendors: {', '.join(known) or 'none'})"
                raise UsageError(f"no vendor '{name}' in {self.root / SPECS}{hint}")
        if not known:
            raise UsageError(f"no vendor in {self.root / SPECS}: make a folder for one")
        return tuple(dict.fromkeys(wanted)) or known

    def spec_folder(self, vendor: str) -> Path:
        """Where a vendor's description and settings are."""
        return self.root / SPECS / vendor

    def output_folder(self, vendor: str) -> Path:
        """Where a vendor's output goes."""
        return self.root / GENERATED / vendor


def find_workspace(start: Path) -> Workspace:
    """The nearest folder with ``specs/`` in it: ``start`` or one above it.

    Raises:
        UsageError: There is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SPECS).is_dir():
            return Workspace(folder)
    raise UsageError(
        f"no specs/ folder in {start} or above it. Run this inside a project that has "
        "specs/<vendor>/, or give a file: specwright generate FILE -o DIR"
    )
