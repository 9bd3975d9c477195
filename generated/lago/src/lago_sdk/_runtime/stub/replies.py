"""An answer, and how it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .answers import Answer

Effect: TypeAlias = Literal["whole", "timeout", "reset", "truncated", "drip"]
"""How an answer is sent; ``timeout`` is never."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, and how it is sent.

    Attributes:
        answer: The answer.
        delay: Seconds before it begins.
        effect: How it is sent.
        pace: Seconds between the drops of ``drip``.
        faults: The faults that it met, for the journal.
    """

    answer: Answer
    delay: float = 0.0
    effect: Effect = "whole"
    pace: float = 0.0
    faults: str | None = None
