"""The folder of the cache: a file a request, safe to delete at any time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

MAX_BYTES = 256 * 1024 * 1024
"""Room that all files together may take; the oldest go first."""


def cache_folder(environment: Mapping[str, str]) -> Path:
    """``SPECWRIGHT_CACHE_DIR``, else ``specwright`` in the user's folder for caches."""
    if own := environment.get("SPECWRIGHT_CACHE_DIR"):
        return Path(own)
    base = environment.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "specwright"


def load(path: Path) -> bytes:
    """A file's bytes; none where there is no such file or it can't be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def save(path: Path, content: bytes) -> None:
    """Replace a file in one step; a folder that can't be written is a cache that is empty."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".", dir=path.parent)
        try:
            with open(handle, "wb") as file:
                file.write(content)
            os.replace(temporary, path)
        except OSError:
            os.unlink(temporary)
        _make_room(path.parent)


def _make_room(folder: Path) -> None:
    with os.scandir(folder) as entries:
        found = [(each.stat().st_mtime_ns, each.stat().st_size, each.path) for each in entries]
    room = MAX_BYTES
    for _, size, path in sorted(found, reverse=True):
        room -= size
        if room < 0:
            os.unlink(path)
