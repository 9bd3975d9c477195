"""JSON read so that decimals keep every digit (RFC 8259, 6, sets no limit to them)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Self


class WrittenFloat(float):
    """A float that remembers how it was written: ``str`` gives the text.

    Pydantic makes decimals from that text; everywhere else it is the float that any
    reader of JSON would give.
    """

    __slots__ = ("_text",)
    _text: str

    def __new__(cls, text: str) -> Self:
        """The number that ``text`` spells."""
        made = super().__new__(cls, text)
        made._text = text
        return made

    def __str__(self) -> str:
        """The number as it was written."""
        return self._text

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        """Copies remember the text too."""
        return type(self), (self._text,)


def read_exactly(content: bytes, *, whole_numbers: bool = False) -> object:
    """The value of a JSON text in UTF-8, with every float a :class:`WrittenFloat`.

    Args:
        content: The text.
        whole_numbers: Whether 1e30 is the integer that it stands for.

    Raises:
        ValueError: It is no JSON, or has numbers that JSON has not (NaN, infinity).
    """
    try:
        return json.loads(
            content.decode(),
            parse_float=_whole if whole_numbers else WrittenFloat,
            parse_constant=_refuse,
        )
    except RecursionError:
        raise ValueError("nested too deep") from None


def _whole(text: str) -> int | float:
    value = WrittenFloat(text)
    return int(Decimal(text)) if value.is_integer() else value


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")
