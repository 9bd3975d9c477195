"""Content codings of answers (RFC 9110, 8.4.1): gzip and deflate, piece by piece.

What is decoded comes in pieces of at most a megabyte, so that whoever counts them can
stop long before a small body has become a large one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from .transport import TransportError

ACCEPTED: Final = "gzip, deflate"
"""The codings to ask for."""

_PIECE: Final = 1 << 20
_WITH_GZIP_HEADER: Final = zlib.MAX_WBITS | 16
_GZIP: Final = b"\x1f\x8b"


class ContentDecoder:
    """Undoes what ``Content-Encoding`` names; unknown codings are left as they are."""

    def __init__(self, codings: str) -> None:
        names = [name.strip().lower() for name in codings.split(",")]
        self._steps = [_STEPS[name]() for name in reversed(names) if name in _STEPS]

    def decoded(self, chunk: bytes) -> Iterator[bytes]:
        """What a piece of the body becomes; raises TransportError."""
        chunks: Iterator[bytes] = iter((chunk,))
        for step in self._steps:
            chunks = _through(step, chunks)
        return chunks

    def end(self) -> None:
        """Say that the body has ended; raises TransportError if it is cut off."""
        for step in self._steps:
            step.end()


class _Step:
    """One coding."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(_WITH_GZIP_HEADER)
        self._began = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The decoded pieces of some bytes."""
        while data:
            if not self._began:
                self._inflater = zlib.decompressobj(self._window_of(data))
                self._began = True
            try:
                piece = self._inflater.decompress(data, _PIECE)
            except zlib.error as error:
                raise TransportError(f"the body can't be decoded: {error}") from error
            if piece:
                yield piece
            data = self._rest()

    def end(self) -> None:
        """Raises TransportError if something is missing."""
        if self._began and not self._inflater.eof:
            raise TransportError("the compressed body is cut off")

    def _window_of(self, data: bytes) -> int:
        """The argument of zlib that says which format a body that begins so has."""
        raise NotImplementedError

    def _rest(self) -> bytes:
        """What is still to be read; after the end, another member or nothing."""
        if not self._inflater.eof:
            return self._inflater.unconsumed_tail
        following = self._inflater.unused_data
        if not following.startswith(_GZIP):
            return b""
        self._inflater = zlib.decompressobj(_WITH_GZIP_HEADER)
        return following


class _Gzip(_Step):
    """RFC 1952."""

    def _window_of(self, data: bytes) -> int:
        return _WITH_GZIP_HEADER


class _Deflate(_Step):
    """RFC 1950, and RFC 1951 alone, which some servers send under this name."""

    def _window_of(self, data: bytes) -> int:
        is_zlib = data[0] & 0x0F == zlib.DEFLATED and (
            len(data) < 2 or not int.from_bytes(data[:2], "big") % 31
        )
        return zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS


_STEPS: Final = {"gzip": _Gzip, "x-gzip": _Gzip, "deflate": _Deflate}


def _through(step: _Step, chunks: Iterator[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        yield from step.feed(chunk)
