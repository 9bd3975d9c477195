"""Bodies that are read from files while they are sent."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import IO, TypeAlias, cast

_CHUNK = 1 << 18
"""Bytes that are read at a time: few steps, and little memory."""


class FileSource:
    """A file that is read when it is sent, from where it stands now.

    A path is opened for each attempt to send it; an open file stays open, and goes
    back to where it stood if it can.

    Attributes:
        length: How many bytes there are; None if that can't be told.
        is_repeatable: Whether it can be read again.

    Raises:
        OSError: There is no such file.
        TypeError: A file is open for text.
    """

    def __init__(self, file: IO[bytes] | os.PathLike[str]) -> None:
        self._path = os.fspath(file) if isinstance(file, os.PathLike) else None
        self._file = None if isinstance(file, os.PathLike) else file
        self._start = 0
        self.length: int | None
        if self._file is None:
            self.length = os.stat(cast("str", self._path)).st_size
            self.is_repeatable = True
        else:
            self.length = self._measured(self._file)
            self.is_repeatable = self.length is not None

    def _measured(self, file: IO[bytes]) -> int | None:
        if isinstance(file, io.TextIOBase):
            raise TypeError("the file is open for text, and has to be open for bytes")
        try:
            self._start = file.tell()
            end = file.seek(0, os.SEEK_END)
            file.seek(self._start)
        except (OSError, AttributeError, ValueError):
            return None
        return max(end - self._start, 0)

    def chunks(self) -> Iterator[bytes]:
        """The bytes; never more than the length."""
        if self._file is not None:
            if self.is_repeatable:
                self._file.seek(self._start)
            yield from self._read(self._file)
            return
        with open(cast("str", self._path), "rb") as file:
            yield from self._read(file)

    def _read(self, file: IO[bytes]) -> Iterator[bytes]:
        left = self.length
        while left is None or left > 0:
            chunk = file.read(_CHUNK if left is None else min(_CHUNK, left))
            if not chunk:
                return
            left = None if left is None else left - len(chunk)
            yield chunk


class SentContent:
    """A body in pieces, some of them files; iterate over it to send it.

    Attributes:
        length: How many bytes there are; None if that can't be told.
        is_repeatable: Whether it can be sent again.
    """

    def __init__(self, pieces: Sequence[bytes | FileSource]) -> None:
        self._pieces = pieces
        lengths = [
            len(piece) if isinstance(piece, bytes) else piece.length for piece in pieces
        ]
        known = [length for length in lengths if length is not None]
        self.length = sum(known) if len(known) == len(lengths) else None
        sources = [piece for piece in pieces if isinstance(piece, FileSource)]
        self.is_repeatable = all(source.is_repeatable for source in sources)

    def __iter__(self) -> Iterator[bytes]:
        """The bytes, from the start."""
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from piece.chunks()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The bytes, from the start; files are read in threads."""
        from anyio.to_thread import run_sync

        chunks = iter(self)
        while (chunk := await run_sync(next, chunks, None)) is not None:
            yield chunk


Content: TypeAlias = bytes | SentContent
"""The body of a request."""


def content_of(pieces: Sequence[bytes | FileSource]) -> Content:
    """The pieces as they are to be sent: at once, if they are all here."""
    if any(isinstance(piece, FileSource) for piece in pieces):
        return SentContent(pieces)
    return b"".join(cast("Sequence[bytes]", pieces))


def framing(content: Content | None) -> tuple[bytes, bytes]:
    """The header that says where a body ends (RFC 9112, 6.3)."""
    length = content.length if isinstance(content, SentContent) else len(content or b"")
    if length is None:
        return b"Transfer-Encoding", b"chunked"
    return b"Content-Length", b"%d" % length
