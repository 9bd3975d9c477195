"""Characters that a reader can't see, made visible: the first step behind every prose door.

Control, bidirectional, zero-width and line-separator characters, private-use and unassigned code
points and lone surrogates become escapes such as ``\\u202e`` (the attack they serve is known as
Trojan Source, CVE-2021-42574). Letters of every script stay.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?")
_PRESENTATION = re.compile("[\ufe0e\ufe0f]")
_ODD = re.compile(r"[^\n\x20-\x7e]")
_BLANK_LETTERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
)
_VARIATION_SUPPLEMENT = range(0xE0100, 0xE01F0)
_WHITE_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    """The text with ``\\n`` as its only control character, and nothing invisible in it.

    Selectors that only ask for the coloured or the plain form of a sign are left out; tabs become
    four spaces, and wide or unbreakable spaces plain ones.
    """
    if not _ODD.search(text):
        return text
    text = _PRESENTATION.sub("", _LINE_ENDS.sub("\n", text)).expandtabs(4)
    return _ODD.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    """One character beyond ASCII's as it may stand in a file that people read."""
    character = found.group()
    if character.isspace() and character not in "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029":
        return " "
    if is_hidden(character):
        return escape(character)
    return character


def is_hidden(character: str) -> bool:
    """Whether a character shows nothing, or changes how others are shown."""
    return (
        not character.isprintable()
        or character in _BLANK_LETTERS
        or ord(character) in _VARIATION_SUPPLEMENT
    )


def escape(character: str) -> str:
    """The shortest of ``\\x1b``, ``\\u2028`` and ``\\U000e0001`` that names a character."""
    point = ord(character)
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def single_line(text: str) -> str:
    """The visible text with every run of white space as one space, and none at the ends."""
    return _WHITE_SPACE.sub(" ", visible(text)).strip()
