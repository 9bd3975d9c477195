"""What a plain YAML scalar means: the core schema of YAML 1.2 (10.3.2), and no more.

No timestamps, no ``yes`` and ``no``, no ``=``, no base 60: descriptions are full of such text and
mean text. ``012`` is the integer twelve (octal is ``0o14``), as in YAML 1.2 and unlike 1.1.
Infinities and not-a-number stay text, for JSON has no word for them.
"""

from __future__ import annotations

import math
import re

from specwright.ingest.tree import Scalar, SpelledFloat, SpelledInt

MAX_DIGITS = 1000
"""Longest integer that is read; longer ones raise :class:`TooManyDigits`."""

_WORDS: dict[str, Scalar] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_FIRST_OF_WORDS = frozenset("~nNtTfF")
_FIRST_OF_NUMBERS = frozenset("-+.0123456789")
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_IS_USUAL = re.compile(r"-?[1-9]|0\Z")
_BASED = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")


class TooManyDigits(ValueError):
    """An integer is longer than :data:`MAX_DIGITS`."""


def resolved(text: str) -> Scalar:
    """The value of a plain scalar.

    Raises:
        TooManyDigits: for an integer that is longer than any that a description means.
    """
    if not text:
        return None
    first = text[0]
    if first in _FIRST_OF_WORDS:
        return _WORDS.get(text, text)
    if first in _FIRST_OF_NUMBERS:
        return _number(text)
    return text


def is_text(text: str) -> bool:
    """Whether a plain scalar is a text and nothing else, as nearly all keys are."""
    return text[:1] not in _FIRST_OF_NUMBERS and text not in _WORDS


def _number(text: str) -> Scalar:
    if _INTEGER.match(text):
        return integer(text) if _IS_USUAL.match(text) else _spelled(integer(text), text)
    if _FLOAT.match(text):
        return real(text)
    if _BASED.match(text):
        _bounded(text)
        return _spelled(int(text, 0), text)
    return text


def _spelled(value: int, text: str) -> SpelledInt:
    found = SpelledInt(value)
    found.text = text
    return found


def integer(text: str) -> int:
    """A decimal integer.

    Raises:
        TooManyDigits: see :func:`resolved`.
    """
    _bounded(text)
    return int(text)


def real(text: str) -> Scalar:
    """A float; text where a float would be infinite, with its spelling where that differs."""
    value = float(text)
    if math.isinf(value):
        return text
    if repr(value) == text:
        return value
    spelled = SpelledFloat(value)
    spelled.text = text
    return spelled


def _bounded(text: str) -> None:
    if len(text) > MAX_DIGITS:
        raise TooManyDigits(f"an integer of {len(text)} digits; the limit is {MAX_DIGITS}")
