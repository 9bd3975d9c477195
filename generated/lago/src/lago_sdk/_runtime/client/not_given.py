"""``NOT_GIVEN``: the default of arguments for which ``None`` is a value."""

from __future__ import annotations

import enum
from typing import Final, Literal


class NotGiven(enum.Enum):
    """The type of ``NOT_GIVEN``: compare with ``is``, which type checkers follow."""

    NOT_GIVEN = "not given"

    def __bool__(self) -> Literal[False]:
        """False, as ``None`` is."""
        return False

    def __repr__(self) -> str:
        """As it is written in a signature."""
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven.NOT_GIVEN
"""Nothing is sent for an argument with this value; ``None`` is sent as null."""
