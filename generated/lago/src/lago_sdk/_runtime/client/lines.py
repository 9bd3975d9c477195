"""Lines of a body that comes in pieces."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from .response import charset_of


class TextLines:
    """The lines of a text, in the charset of its content type.

    A line ends with CR LF, LF or CR, as it does for server-sent events; what can't be
    decoded is replaced. Each line is looked at once: a long one costs what it is long.

    Attributes:
        size: How many characters there are of a line that has not ended.
    """

    def __init__(self, content_type: str = "", *, charset: str | None = None) -> None:
        decoder = codecs.getincrementaldecoder(charset or charset_of(content_type))
        self._decoder = decoder("replace")
        self._begun: list[str] = []
        self._after_return = False
        self.size = 0

    def add(self, chunk: bytes) -> list[str]:
        """The lines that end in this piece."""
        text = self._decoder.decode(chunk)
        if self._after_return and text:
            text = text.removeprefix("\n")
            self._after_return = False
        if text.endswith("\r"):
            self._after_return = True
        *ended, begun = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if ended:
            ended[0] = "".join((*self._begun, ended[0]))
            self._begun, self.size = [], 0
        if begun:
            self._begun.append(begun)
            self.size += len(begun)
        return ended

    def rest(self) -> list[str]:
        """The last line, if nothing ends it."""
        text = "".join((*self._begun, self._decoder.decode(b"", final=True)))
        self._begun, self.size = [], 0
        return [text] if text else []


class ByteLines:
    """The pieces of a body between separators of one byte."""

    def __init__(self, separator: bytes) -> None:
        self._separator = separator
        self._begun: list[bytes] = []
        self.size = 0

    def add(self, chunk: bytes) -> list[bytes]:
        """What ends in this piece; ``size`` is how much there is of what has not."""
        *ended, begun = chunk.split(self._separator)
        if ended:
            ended[0] = b"".join((*self._begun, ended[0]))
            self._begun, self.size = [], 0
        if begun:
            self._begun.append(begun)
            self.size += len(begun)
        return ended

    def holds(self, whole: Callable[[bytes], bool]) -> bool:
        """Whether what has not ended is whole as it is."""
        return bool(self._begun) and whole(b"".join(self._begun))

    def rest(self) -> list[bytes]:
        """What is left when the body has ended."""
        left = b"".join(self._begun)
        self._begun, self.size = [], 0
        return [left] if left else []
