"""Bytes of a source file to text: byte order marks, UTF-16, bytes that are not UTF-8."""

from __future__ import annotations

import codecs
import re

from specwright.diagnostics import DiagnosticCollector, SourcePosition

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What YAML 1.2, 5.1 does not allow in a stream (JSON allows even less of it).
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def decoded(content: bytes, shown: str, diagnostics: DiagnosticCollector) -> str:
    """The text of a file; what can't be text is replaced by U+FFFD, with a warning."""
    encoding = _encoding_of(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        text = content.decode(encoding, errors="replace")
        at = _position(shown, content[: error.start].decode(encoding, errors="replace"))
        diagnostics.warning("invalid-encoding", f"not valid {encoding}: replaced by U+FFFD", at)
    return _printable(text.removeprefix("\ufeff"), shown, diagnostics)


def _encoding_of(content: bytes) -> str:
    """By the byte order mark, else by where the zeros of an ASCII start are (RFC 4627, 3)."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if content[1:2] == b"\0" and content[:1] != b"\0":
        return "utf-16-le"
    if content[:1] == b"\0" and content[1:2] not in (b"\0", b""):
        return "utf-16-be"
    return "utf-8"


def _printable(text: str, shown: str, diagnostics: DiagnosticCollector) -> str:
    found = _UNPRINTABLE.search(text)
    if found is None:
        return text
    at = _position(shown, text[: found.start()])
    name = f"U+{ord(found.group()):04X}"
    diagnostics.warning("control-character", f"{name} is not allowed: replaced by U+FFFD", at)
    return _UNPRINTABLE.sub("\ufffd", text)


def _position(shown: str, before: str) -> SourcePosition:
    line = before.count("\n") + 1
    return SourcePosition(shown, line, len(before) - before.rfind("\n"))
