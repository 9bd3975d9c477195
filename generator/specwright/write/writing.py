"""Bringing an output folder up to date: everything is staged first, then switched file by file.

Only files that the last MANIFEST.json lists are replaced or removed, and ``extensions/`` is the
user's. Unchanged files are left alone, time stamp included. The manifest is switched last.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from specwright.diagnostics import InputOutputError
from specwright.render.output_file import OutputFile
from specwright.write.changes import Changes, find_changes, parent_of
from specwright.write.ownership import read_previous

STAGING_PREFIX = ".specwright-staging-"
"""Inside the output folder, so that the switch never crosses a file system."""


def write(folder: Path, files: Sequence[OutputFile], *, force: bool = False) -> Changes:
    """Make ``folder`` hold ``files``; returns what was changed.

    ``force`` replaces files that were edited by hand since the last run, and only those.

    Raises:
        InputOutputError: Something that is not ours is in the way, a file was edited by hand, or
            the disk refuses. In the first two cases nothing was touched.
    """
    changes = find_changes(folder, files, read_previous(folder))
    _refuse_foreign(folder, changes)
    if not force:
        _refuse_edited(folder, changes)
    if not changes.is_empty:
        _apply(folder, changes)
    return changes


def _refuse_foreign(folder: Path, changes: Changes) -> None:
    if changes.foreign:
        raise InputOutputError(
            f"{_listed(folder, changes.foreign)}: in the way, and not written by specwright; "
            "move it, or choose another folder"
        )


def _refuse_edited(folder: Path, changes: Changes) -> None:
    if changes.edited:
        raise InputOutputError(
            f"{_listed(folder, changes.edited)}: edited by hand since the last run; "
            "--force gives the edits up (code of your own belongs in extensions/)"
        )


def _listed(folder: Path, paths: Sequence[str], most: int = 5) -> str:
    named = ", ".join(str(folder / path) for path in paths[:most])
    return f"{named} and {len(paths) - most} more" if len(paths) > most else named


def _apply(folder: Path, changes: Changes) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _staging(folder) as staging:
            _stage(staging, changes.write)
            _switch(staging, folder, changes)
    except OSError as error:
        where = error.filename or folder
        raise InputOutputError(f"{where}: can't be written: {error.strerror}") from error


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    staging = Path(tempfile.mkdtemp(prefix=STAGING_PREFIX, dir=folder))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _stage(staging: Path, files: Sequence[OutputFile]) -> None:
    _make_folders(staging, files)
    for file in files:
        with open(f"{staging}/{file.path}", "wb") as staged:
            staged.write(file.content)


def _make_folders(folder: Path, files: Sequence[OutputFile]) -> None:
    for parent in sorted({parent_of(file.path) for file in files}):
        (folder / parent).mkdir(parents=True, exist_ok=True)


def _switch(staging: Path, folder: Path, changes: Changes) -> None:
    """Stale files go before the manifest that forgets them comes."""
    _make_folders(folder, changes.write)
    for file in changes.write[:-1]:
        _replace(staging, folder, file.path)
    for path in changes.stale:
        _remove(folder, path)
    for file in changes.write[-1:]:
        _replace(staging, folder, file.path)


def _replace(staging: Path, folder: Path, path: str) -> None:
    os.replace(f"{staging}/{path}", f"{folder}/{path}")


def _remove(folder: Path, path: str) -> None:
    """Remove a file and the folders that it leaves empty, up to the output folder."""
    (folder / path).unlink(missing_ok=True)
    for parent in Path(path).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
