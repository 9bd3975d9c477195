"""What tells the wanted output from a folder on disk: for ``check``, nothing is written."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from specwright.output_folder import paths_on_disk
from specwright.render.output_file import OutputFile
from specwright.write.changes import read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """How a folder differs from what it should be; paths are relative to it.

    ``text`` is a unified diff of the changed files, from the disk's side to the wanted one.
    """

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    text: str = ""

    @property
    def count(self) -> int:
        """How many files differ; 0 when the folder is what it should be."""
        return len(self.changed) + len(self.missing) + len(self.extra)


def compare(folder: Path, files: Sequence[OutputFile], shown_as: str) -> Differences:
    """Compare a folder with its wanted files; the diff names it ``shown_as``.

    Raises:
        InputOutputError: Something on disk can't be read.
    """
    wanted = {str(file.path): file.content for file in files}
    found = {path: read_file(f"{folder}/{path}") for path in wanted}
    changed = sorted(path for path, content in found.items() if content not in (None, wanted[path]))
    return Differences(
        changed=tuple(changed),
        missing=tuple(sorted(path for path, content in found.items() if content is None)),
        extra=tuple(sorted(set(paths_on_disk(folder)) - wanted.keys())),
        text="".join(
            _file_diff(f"{shown_as}/{path}", found[path] or b"", wanted[path]) for path in changed
        ),
    )


def _file_diff(name: str, before: bytes, after: bytes) -> str:
    try:
        old, new = _lines(before), _lines(after)
    except UnicodeDecodeError:
        return f"--- {name}\n+++ {name}\n(not text: the bytes differ)\n"
    found = difflib.unified_diff(old, new, f"a/{name}", f"b/{name}")
    return "".join(found)


def _lines(content: bytes) -> list[str]:
    """Lines by line feed only, so that no other separator hides a difference."""
    *lines, rest = content.decode("utf-8").split("\n")
    ended = [f"{line}\n" for line in lines]
    return [*ended, f"{rest}\n\\ No newline at end of file\n"] if rest else ended
