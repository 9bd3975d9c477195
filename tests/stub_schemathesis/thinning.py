"""A hook for Schemathesis: fewer of the thousands of cases that it has for some operations.

Operations that take messages with components have ten thousand cases in the phase "coverage" alone.
Of an operation and media type the first ``MOST`` are sent, then every second, every third and so
on for as many again: all its scenarios are tested, and the number grows with the logarithm.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import schemathesis

MOST = "STUB_SCHEMATHESIS_MOST"
"""The variable of the environment that holds the number."""


class Thinning:
    """Counts the cases of each operation and media type, and says which to keep."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._met: Counter[tuple[str, str | None]] = Counter()

    def keeps(self, operation: str, media_type: str | None) -> bool:
        """Whether the next case of an operation is sent."""
        number = self._met[operation, media_type]
        self._met[operation, media_type] += 1
        return number % (number // self._most + 1) == 0


if MOST in os.environ:
    _THINNING = Thinning(int(os.environ[MOST]))

    @schemathesis.hook("filter_case")
    def keep(context: Any, case: schemathesis.Case[Any]) -> bool:
        """Whether to send a case; those of other phases are few."""
        phase = case.meta.phase.name.value if case.meta else ""
        return phase != "coverage" or _THINNING.keeps(case.operation.label, case.media_type)
