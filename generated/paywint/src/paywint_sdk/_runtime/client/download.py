"""Bodies that are written to a file as they come."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:
    from types import TracebackType

    from .transport import Headers

Target: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""Where a file is to be, or something that is open for writing bytes."""

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes so far, and with how many there will be (None: unknown)."""


class Download:
    """A body on its way to a target.

    A path has its file only when all is there: until then, a file beside it is written
    (its name and ``.part``), which goes away if the download fails.

    Attributes:
        size: How many bytes were written.
    """

    def __init__(
        self, target: Target, headers: Headers, progress: Progress | None
    ) -> None:
        self._path: str | None = None
        self._given: IO[bytes] | None = None
        if isinstance(target, (str, os.PathLike)):
            self._path = os.fspath(target)
        else:
            self._given = target
        self._file: IO[bytes] | None = None
        self._progress = progress
        self._total = _total(headers)
        self.size = 0

    def __enter__(self) -> Self:
        """Open the file."""
        given, path = self._given, self._path
        self._file = given if path is None else open(_part(path), "wb")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the file and give it its name; remove it if something failed."""
        if self._path is None or self._file is None:
            return
        self._file.close()
        if error is None:
            os.replace(_part(self._path), self._path)
        else:
            os.unlink(_part(self._path))

    def add(self, chunk: bytes) -> None:
        """Write a piece and tell of it."""
        self.write(chunk)
        self.tell()

    def write(self, chunk: bytes) -> None:
        """Write a piece."""
        if self._file is None:
            raise ValueError("the download has not begun")
        self._file.write(chunk)
        self.size += len(chunk)

    def tell(self) -> None:
        """Say how far it is."""
        if self._progress is not None:
            self._progress(self.size, self._total)


def _part(path: str) -> str:
    return f"{path}.part"


def _total(headers: Headers) -> int | None:
    """The length of the body (RFC 9110, 8.6), unless it comes compressed."""
    if headers.get("content-encoding", "identity").lower() != "identity":
        return None
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < 20 else None
