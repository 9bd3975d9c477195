"""What the engine could not do as the document asks: kept, and logged once."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the document that an answer had to work around.

    Attributes:
        pointer: JSON pointer into the document, without ``#``.
        message: What is wrong and what was done instead.
    """

    pointer: str
    message: str

    def __str__(self) -> str:
        return f"#{self.pointer}: {self.message}"


class Problems:
    """The problems met so far, each one once, in the order in which they came."""

    def __init__(self) -> None:
        self._met: dict[Problem, None] = {}

    def add(self, pointer: str, message: str) -> None:
        """Keep and log a problem; one that is known already is not logged again."""
        problem = Problem(pointer, message)
        if problem not in self._met:
            self._met[problem] = None
            LOGGER.warning("%s", problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(tuple(self._met))

    def __len__(self) -> int:
        return len(self._met)
