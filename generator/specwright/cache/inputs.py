"""The state of what a run reads: of a folder all that is in it, of a file what it refers to.

No reference leaves a vendor's folder, so that all files below it are more than enough: whatever
is read today or by a later version, it is one of them. A single document lies beside others that
do not concern it; for it the run says what it read. Contents count, time stamps do not.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping


def folder_state(folder: str) -> dict[str, str] | None:
    """Every file below a folder, by its path; None where that can't be told.

    Raises:
        OSError: Something can't be read.
    """
    found: dict[str, str] = {}
    for base, folders, names in os.walk(folder, onerror=_raise):
        if any(os.path.islink(f"{base}/{name}") for name in folders):
            return None
        for name in names:
            path = f"{base}/{name}"
            if not stat.S_ISREG(os.stat(path).st_mode):
                return None
            found[path] = file_state(path)
        found.update((f"{base}/{name}/", "") for name in folders)
    return found


def files_state(paths: Iterable[str]) -> dict[str, str]:
    """The files of a list, by their paths.

    Raises:
        OSError: One of them can't be read.
    """
    return {path: file_state(path) for path in paths}


def file_state(path: str) -> str:
    """The hash of a file's bytes, and where it really is: a link may come to lead elsewhere."""
    with open(path, "rb", buffering=0) as file:
        return described(path, hashlib.sha256(file.read()).hexdigest())


def described(path: str, sha256: str) -> str:
    """The state of a file whose hash is known."""
    return f"{sha256} {os.path.realpath(path)}"


def are_same(recorded: Mapping[str, str]) -> bool:
    """Whether all files of a list are what they were; not so where one can't be read."""
    try:
        return all(file_state(path) == state for path, state in recorded.items())
    except OSError:
        return False


def _raise(error: OSError) -> None:
    raise error
