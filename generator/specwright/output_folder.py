"""Which files of an output folder count as output, whoever wrote them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from specwright.diagnostics import InputOutputError

NOT_OUTPUT = frozenset({"__pycache__", "build", "dist"})
"""Folders that tools make inside an output; folders with a leading dot are left out as well."""


def paths_on_disk(folder: Path) -> Iterator[str]:
    """Every file of an output folder but the user's and what tools leave behind.

    Raises:
        InputOutputError: A folder can't be read.
    """
    if not folder.exists():
        return
    for base, folders, names in os.walk(folder, onerror=_unreadable):
        relative = Path(base).relative_to(folder).as_posix()
        prefix = "" if relative == "." else f"{relative}/"
        folders[:] = [name for name in folders if not _is_left_out(f"{prefix}{name}")]
        yield from (f"{prefix}{name}" for name in names)


def is_extension(path: str) -> bool:
    """Whether a path is the user's own: ``src/<package>/extensions`` and all below it."""
    parts = path.split("/")
    return len(parts) >= 3 and parts[0] == "src" and parts[2] == "extensions"


def _is_left_out(path: str) -> bool:
    name = path.rpartition("/")[2]
    tooling = name in NOT_OUTPUT or name.startswith(".") or name.endswith(".egg-info")
    return tooling or is_extension(path)


def _unreadable(error: OSError) -> None:
    raise InputOutputError(f"{error.filename}: can't be read: {error.strerror}") from error
