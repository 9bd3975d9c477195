"""Which files of an output folder are ours: what its last MANIFEST.json lists, and nothing else."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from specwright.diagnostics import InputOutputError
from specwright.output_folder import is_extension

MANIFEST = "MANIFEST.json"
_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")


@dataclass(frozen=True, slots=True)
class PreviousOutput:
    """What the last run wrote: path -> sha256 of its bytes; empty before the first run."""

    files: Mapping[str, str]
    has_manifest: bool = True

    def lists(self, path: str) -> bool:
        """Whether the last run wrote this path; the manifest itself counts."""
        return path in self.files or (path == MANIFEST and self.has_manifest)

    def is_edited(self, path: str, content: bytes) -> bool:
        """Whether someone changed the file since; the manifest is nobody's to edit."""
        return path in self.files and sha256(content) != self.files[path]


def read_previous(folder: Path) -> PreviousOutput:
    """The manifest of an output folder.

    Raises:
        InputOutputError: It can't be read, or it is not a manifest: then nothing tells which
            files may be replaced.
    """
    path = folder / MANIFEST
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return PreviousOutput({}, has_manifest=False)
    except OSError as error:
        raise InputOutputError(f"{path}: can't be read: {error.strerror}") from error
    try:
        entries = json.loads(content)["files"]
        return PreviousOutput({_checked(entry["path"]): entry["sha256"] for entry in entries})
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"{path}: not a manifest of specwright's, so nothing in this folder is touched"
        raise InputOutputError(message) from error


def sha256(content: bytes) -> str:
    """The hash as a manifest writes it: 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _checked(path: str) -> str:
    """A path that stays inside the folder; a manifest may have been edited too.

    Raises:
        ValueError: It is absolute, climbs, or is in the user's own folder.
    """
    if not all(_SEGMENT.match(part) for part in path.split("/")) or is_extension(path):
        raise ValueError(path)
    return path
