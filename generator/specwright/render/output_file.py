"""What ``render`` hands to ``write``."""

from __future__ import annotations

from specwright.frozen import dataclass
from specwright.plan.naming import OutputPath


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of a vendor's output: its path below the output folder, and its bytes."""

    path: OutputPath
    content: bytes
