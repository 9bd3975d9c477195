"""What a caller of ``render`` decides."""

from __future__ import annotations

from typing import Literal, TypeAlias

from specwright.diagnostics import Diagnostic
from specwright.frozen import dataclass

Formatter: TypeAlias = Literal["ruff", "black", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """``diagnostics`` are those of the stages before; MANIFEST.json lists them.

    ``formatter`` is what lays the code out; both give the same bytes. ``none`` leaves the code as
    the templates write it: for tests that build thousands of packages and start no process.
    """

    generator_version: str
    formatter: Formatter = "ruff"
    diagnostics: tuple[Diagnostic, ...] = ()
