"""Characters that no output file may hold as they are, and paths that no file may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})
_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}\Z")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)", re.IGNORECASE)


def character_problems(path: str, content: bytes) -> Iterator[str]:
    """Control, bidi, zero-width and line-separator characters, and bytes that are no UTF-8."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{path}: not UTF-8: {error}"
        return
    for character in sorted(set(text) - {"\n"}):
        if unicodedata.category(character) in _HIDDEN_CATEGORIES:
            yield f"{path}: the raw character U+{ord(character):04X}"


def path_problems(paths: Iterable[str], top: frozenset[str]) -> Iterator[str]:
    """Paths that are not below ``src/<one package>/`` or among the known files at the top."""
    listed = list(paths)
    packages = {path.split("/")[1] for path in listed if path.startswith("src/")}
    if len(packages) != 1:
        yield f"not one package but {sorted(packages)}"
    for path in listed:
        if path not in top and not re.match(r"src/[a-z0-9_]+/.", path):
            yield f"{path!r} is neither below src/<package>/ nor one of the known files"
        if path.split("/")[2:3] == ["extensions"]:
            yield f"{path!r} is in the folder of the user"
        for segment in path.split("/"):
            if not _SEGMENT.match(segment) or ".." in segment or _DEVICE.match(segment):
                yield f"{path!r} has the odd segment {segment[:120]!r}"
    if len({path.lower() for path in listed}) != len(listed):
        yield "two paths differ in case only"
