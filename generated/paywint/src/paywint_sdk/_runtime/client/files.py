"""Files as callers give them (RFC 7578, 4.2)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import IO, NamedTuple, TypeAlias, TypeGuard, cast

from .sent_content import FileSource

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
"""The bytes, a file that is open for reading bytes, or where a file is."""

FileInput: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | tuple[str, FileContent, str, Mapping[str, str]]
)
"""A file to send, alone or with its name, its media type and the headers of its part."""


def is_file(value: object) -> TypeGuard[FileInput]:
    """Whether a value is a file in one of the forms that a caller may give."""
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        named = 2 <= len(parts) <= 4 and isinstance(parts[0], str)
        return named and not isinstance(parts[1], tuple) and is_file(parts[1])
    return isinstance(value, (bytes, os.PathLike)) or hasattr(value, "read")


class File(NamedTuple):
    """A file, with what its part says of it."""

    name: str
    content: bytes | FileSource
    content_type: str | None = None
    headers: Mapping[str, str] = {}


def file_of(name: str, value: FileInput) -> File:
    """The file's name and its bytes; ``name`` is for one that has none.

    Raises:
        OSError: There is no such file.
        TypeError: It is open for text.
    """
    if isinstance(value, tuple):
        content = file_of(name, value[1]).content
        content_type = value[2] if len(value) > 2 else None
        return File(value[0], content, content_type, value[3] if len(value) > 3 else {})
    if isinstance(value, bytes):
        return File(name, value)
    if isinstance(value, os.PathLike):
        return File(os.path.basename(value), FileSource(value))
    return File(_name_of(value, name), FileSource(value))


def _name_of(file: IO[bytes], otherwise: str) -> str:
    name = cast("object", getattr(file, "name", None))
    return os.path.basename(name) if isinstance(name, str) else otherwise
