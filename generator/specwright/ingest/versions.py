"""Comparing ``info.version`` of pages, whatever its vendor writes there."""

from __future__ import annotations

import re
from typing import TypeAlias

VersionKey: TypeAlias = tuple[tuple[int, int, str], ...]

_PIECE = re.compile(r"\d+|[a-z]+")
_END = (1, 0, "")


def version_key(version: str) -> VersionKey:
    """A key that sorts versions: numbers as numbers, ``1.0-beta`` before ``1.0`` before ``1.0.1``.

    A leading ``v`` does not count, nor does anything that is neither digit nor letter.
    """
    pieces = _PIECE.findall(version.lower().removeprefix("v"))
    return (*(_ranked(piece) for piece in pieces), _END)


def _ranked(piece: str) -> tuple[int, int, str]:
    """Letters before the end of the version, numbers after it."""
    if not piece.isdecimal():
        return (0, 0, piece)
    digits = piece.lstrip("0")
    return (2, len(digits), digits)
