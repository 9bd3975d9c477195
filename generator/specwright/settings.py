"""What the command line decides for all vendors of a run, and how a run ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from specwright.allowances import Allowance

DONE = 0
SPEC_AT_FAULT = 1
DIFFERENT = 5
_GRAVEST_FIRST = (70, 4, 3, 2, SPEC_AT_FAULT, DIFFERENT, DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Options of the command line; ``cache`` is off with ``--no-cache``.

    ``root`` is the folder that the references of a document on its own may reach.
    """

    allow: tuple[Allowance, ...] = ()
    strict: bool = False
    force: bool = False
    cache: bool = True
    root: Path | None = None


def gravest(codes: Iterable[int]) -> int:
    """One exit code for several vendors: our own fault before input's, differences last."""
    found = set(codes)
    return next((code for code in _GRAVEST_FIRST if code in found), DONE)
