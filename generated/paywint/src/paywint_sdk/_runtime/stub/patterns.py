"""A text that a regular expression matches, for the common part of ECMA-262.

Small on purpose: literals, classes, groups, alternatives and repetition. Assertions
other than ``^`` and ``$``, back-references and Unicode properties are not understood;
the caller validates what comes out.
"""

from __future__ import annotations

from dataclasses import dataclass

_CLASSES = {
    "d": "0123456789",
    "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_",
    "s": " ",
    "D": "abcdefghijklmnopqrstuvwxyz",
    "W": " -",
    "S": "abcdefghijklmnopqrstuvwxyz0123456789",
}
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
_PRINTABLE = "".join(map(chr, range(32, 127)))
_ANY = "abcdefghijklmnopqrstuvwxyz"
_REPEAT_LIMIT = 2000
_FAR = 2654435761
SCATTERED = 1000
"""From this variation on, repeated classes are not taken in their order."""


class UnsupportedPattern(ValueError):
    """The expression uses what this module does not understand."""


def matching_text(pattern: str, *, variation: int = 0, extra: int = 0) -> str:
    """A text that ``pattern`` matches.

    Args:
        pattern: The regular expression, as in the keyword ``pattern``.
        variation: Another number gives another text, where the pattern leaves room.
        extra: How often open repetitions go beyond their minimum.

    Raises:
        UnsupportedPattern: if the expression is not understood.
    """
    try:
        return _Reader(pattern, variation, extra).read()
    except (IndexError, ValueError, RecursionError) as error:
        raise UnsupportedPattern(pattern) from error


def _shifts(variation: int, count: int) -> list[int]:
    """Which member of a class to take, one after the other; scattered for large ones."""
    if variation < SCATTERED:
        return list(range(variation, variation + count))
    return [(variation + at) * _FAR * (at + 1) >> 13 for at in range(count)]


@dataclass(slots=True)
class _Reader:
    pattern: str
    variation: int
    extra: int
    position: int = 0

    def read(self) -> str:
        result = self._alternatives()
        if self.position != len(self.pattern):
            raise UnsupportedPattern(self.pattern)
        return result

    def _alternatives(self) -> str:
        found = [self._sequence()]
        while self._take("|"):
            found.append(self._sequence())
        return found[self.variation % len(found)]

    def _sequence(self) -> str:
        parts: list[str] = []
        while self.position < len(self.pattern) and self._peek() not in "|)":
            start = self.position
            atom = self._atom()
            end = self.position
            minimum, maximum = self._repetition()
            parts.append(self._repeat(atom, (start, end), minimum, maximum))
        return "".join(parts)

    def _repeat(
        self, atom: str, span: tuple[int, int], minimum: int, maximum: int
    ) -> str:
        count = minimum
        if maximum > minimum:
            count = min(maximum, minimum + self.extra)
        count = max(count, 1) if maximum >= 1 and len(atom) == 1 else count
        if count > _REPEAT_LIMIT:
            raise UnsupportedPattern(self.pattern)
        source = self.pattern[span[0] : span[1]]
        if count < 2 or source[0] not in "[\\.":
            return atom * count
        shifts = _shifts(self.variation, count)
        return "".join(_Reader(source, shift, 0).read() for shift in shifts)

    def _atom(self) -> str:
        character = self._next()
        if character in "^$":
            return ""
        if character == "(":
            return self._group()
        if character == "[":
            return self._pick(self._class())
        if character == "\\":
            return self._pick(self._escape())
        if character == ".":
            return self._pick(_ANY)
        if character in "*+?{":
            raise UnsupportedPattern(self.pattern)
        return character

    def _group(self) -> str:
        if self._take("?"):
            if self._take("<"):
                if self._peek() in "=!":
                    raise UnsupportedPattern(self.pattern)
                self.position = self.pattern.index(">", self.position) + 1
            elif not self._take(":"):
                raise UnsupportedPattern(self.pattern)
        result = self._alternatives()
        if not self._take(")"):
            raise UnsupportedPattern(self.pattern)
        return result

    def _class(self) -> str:
        negated = self._take("^")
        members = ""
        while not self._take("]"):
            low = self._member()
            if self._peek() == "-" and self.pattern[self.position + 1] != "]":
                self.position += 1
                last = ord(self._member()[-1])
                first = ord(low[0])
                low = "".join(map(chr, range(first, min(last, first + 127) + 1)))
            members += low
        if negated:
            return "".join(c for c in _ANY + _PRINTABLE if c not in members)
        return members

    def _member(self) -> str:
        character = self._next()
        return self._escape() if character == "\\" else character

    def _escape(self) -> str:
        character = self._next()
        if character in _CLASSES:
            return _CLASSES[character]
        if character in _CONTROLS:
            return _CONTROLS[character]
        if character in "xu":
            return self._code(2 if character == "x" else 4)
        if character in "bB":
            return ""
        if character.isalnum():
            raise UnsupportedPattern(self.pattern)
        return character

    def _code(self, digits: int) -> str:
        code = self.pattern[self.position : self.position + digits]
        self.position += digits
        return chr(int(code, 16))

    def _pick(self, members: str) -> str:
        return members[self.variation % len(members)] if members else ""

    def _repetition(self) -> tuple[int, int]:
        result = (1, 1)
        if self._take("*"):
            result = (0, _REPEAT_LIMIT)
        elif self._take("+"):
            result = (1, _REPEAT_LIMIT)
        elif self._take("?"):
            result = (0, 1)
        elif self._take("{"):
            end = self.pattern.index("}", self.position)
            low, comma, high = self.pattern[self.position : end].partition(",")
            top = (int(high) if high else _REPEAT_LIMIT) if comma else int(low)
            result = (int(low or "0"), top)
            self.position = end + 1
        self._take("?")
        return result

    def _peek(self) -> str:
        return self.pattern[self.position]

    def _next(self) -> str:
        self.position += 1
        return self.pattern[self.position - 1]

    def _take(self, character: str) -> bool:
        if self.pattern.startswith(character, self.position):
            self.position += 1
            return True
        return False
