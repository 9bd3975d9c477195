"""What would have to change on disk, before anything does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from specwright.diagnostics import InputOutputError
from specwright.output_folder import is_extension
from specwright.render.output_file import OutputFile
from specwright.write.ownership import MANIFEST, PreviousOutput


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The way from a folder as it is to the wanted output; paths are relative to it.

    ``stale`` are files of the last run that are not wanted any more; ``edited`` those to be
    replaced or removed that someone changed since; ``foreign`` what is in the way and was not
    written by specwright. ``write`` has MANIFEST.json last.
    """

    write: tuple[OutputFile, ...]
    stale: tuple[str, ...]
    edited: tuple[str, ...]
    foreign: tuple[str, ...]
    unchanged: int

    @property
    def is_empty(self) -> bool:
        """Whether the folder already is what is wanted."""
        return not self.write and not self.stale


def find_changes(folder: Path, files: Sequence[OutputFile], previous: PreviousOutput) -> Changes:
    """Compare every wanted file, and every file of the last run, with the disk.

    Raises:
        InputOutputError: A file can't be read, or a folder is a link that leads elsewhere.
        ValueError: A wanted file is in the user's own folder: a fault of an earlier stage.
    """
    _refuse_extensions(files)
    _refuse_links(folder, {file.path for file in files} | previous.files.keys())
    found = {file.path: read_file(f"{folder}/{file.path}") for file in files}
    changed = [file for file in files if found[file.path] != file.content]
    stale = {
        path: content
        for path in sorted(set(previous.files) - found.keys())
        if (content := read_file(f"{folder}/{path}")) is not None
    }
    disk = {file.path: content for file in changed if (content := found[file.path]) is not None}
    foreign = {path for path in disk if not previous.lists(path)}
    absent = (file for file in changed if found[file.path] is None)
    foreign |= {file.path for file in _blocked(folder, absent)}
    edited = {path for path, content in (disk | stale).items() if previous.is_edited(path, content)}
    return Changes(
        write=tuple(sorted(changed, key=lambda file: (file.path == MANIFEST, file.path))),
        stale=tuple(stale),
        edited=tuple(sorted(edited)),
        foreign=tuple(sorted(foreign)),
        unchanged=len(files) - len(changed),
    )


def read_file(path: str) -> bytes | None:
    """The bytes on disk; None where there is no file.

    Raises:
        InputOutputError: There is one and it can't be read.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise InputOutputError(f"{path}: can't be read: {error.strerror}") from error


def _refuse_extensions(files: Sequence[OutputFile]) -> None:
    for file in files:
        if is_extension(file.path):
            raise ValueError(f"{file.path} belongs to the user")


def _refuse_links(folder: Path, paths: Iterable[str]) -> None:
    """No folder of the output may be a link out of it: files would be replaced there."""
    root = folder.resolve()
    for parent in sorted(set(map(parent_of, paths))):
        if not (folder / parent).resolve().is_relative_to(root):
            raise InputOutputError(f"{folder / parent}: is a link that leads out of the output")


def _blocked(folder: Path, absent: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """Of files that are not there: those with something else, or a file for a folder, there."""
    known: dict[str, bool] = {}
    for file in absent:
        parent = parent_of(file.path)
        if parent not in known:
            known[parent] = _is_in_the_way(folder, parent)
        if known[parent] or os.path.lexists(f"{folder}/{file.path}"):
            yield file


def _is_in_the_way(folder: Path, parent: str) -> bool:
    """Whether a folder of the output, or one above it, is something else already."""
    here = folder / parent
    above = [here, *list(here.parents)[: len(Path(parent).parts)]]
    return any(os.path.lexists(each) and not each.is_dir() for each in above)


def parent_of(path: str) -> str:
    """The folder of an output file, relative as the file is; empty for the output itself."""
    return path.rpartition("/")[0]
