"""``NOT_GIVEN``: the default of arguments for which ``None`` is a value."""

from __future__ import annotations

import enum
from collections.abc import Mapping
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


def of_fields(fields: Mapping[str, object]) -> object:
    """The body that properties make, where it could be given in one piece instead.

    Without any of them there is no body, rather than an empty one.
    """
    given = any(value is not NOT_GIVEN for value in fields.values())
    return fields if given else NOT_GIVEN
