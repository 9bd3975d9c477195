"""The state of an output folder, by the rule of git's index.

A file is known by its size, times and inode; its bytes are read only where these have changed, or
are so young that an edit might have left them as they were.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

State: TypeAlias = tuple[str, int, int, int, int]
"""Hash of the wanted bytes, then size, time of the content, time of the inode, and inode."""

YOUNG_NS = 2_000_000_000
"""Some file systems count time in steps of two seconds."""


def states(folder: str, hashes: Mapping[str, str]) -> dict[str, State]:
    """What to remember of files that were just written; ``hashes`` are what was wanted.

    Raises:
        OSError: One of them is not there.
    """
    return {path: (sha256, *_marks(f"{folder}/{path}")) for path, sha256 in hashes.items()}


def verified(folder: str, recorded: Mapping[str, State], at_ns: int) -> dict[str, State] | None:
    """The same files as they are now; None where a byte differs or a folder became a link.

    ``at_ns`` is when the record was begun.
    """
    try:
        if any(map(os.path.islink, _folders(folder, recorded))):
            return None
        found = {path: _now(f"{folder}/{path}", state, at_ns) for path, state in recorded.items()}
    except OSError:
        return None
    return {path: state for path, state in found.items() if state} if all(found.values()) else None


def are_young(recorded: Mapping[str, State], at_ns: int) -> bool:
    """Whether the bytes of any file have to be read again although it looks untouched."""
    return any(_is_young(state, at_ns) for state in recorded.values())


def _folders(folder: str, paths: Mapping[str, State]) -> set[str]:
    """The folders of the output below its own, which may be a link."""
    parents = {path.rpartition("/")[0] for path in paths}
    found = {str(above) for path in parents for above in PurePosixPath(f"{path}/_").parents}
    return {f"{folder}/{each}" for each in found - {".", "/"}}


def _now(path: str, recorded: State, at_ns: int) -> State | None:
    found = (recorded[0], *_marks(path))
    if found == recorded and not _is_young(found, at_ns):
        return found
    with open(path, "rb", buffering=0) as file:
        return found if hashlib.sha256(file.read()).hexdigest() == recorded[0] else None


def _is_young(state: State, at_ns: int) -> bool:
    return max(state[2], state[3]) + YOUNG_NS >= at_ns


def _marks(path: str) -> tuple[int, int, int, int]:
    """The marks of the file itself, not of what a link leads to."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        raise OSError(path)
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
