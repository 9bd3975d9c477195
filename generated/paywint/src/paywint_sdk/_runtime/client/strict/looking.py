"""Expressions that look ahead at their start, or back at their end, in linear time.

``^(?=.*[0-9])(?!admin).{8,}$`` asks three questions about the same text, each of which
an engine without look-around answers: what is looked at from the start or the end of a
text does not depend on what the rest of the expression matches. That is how nearly all
rules for names and passwords are written. Looking around in the middle does depend on
it, and is left to nobody: only engines that may run for ever know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_AHEAD: Final = ("(?=", "(?!")
_BEHIND: Final = ("(?<=", "(?<!")


class Question(NamedTuple):
    """An expression without look-around, and whether a text has to match it."""

    expression: str
    wanted: bool


def questions_of(expression: str) -> list[list[Question]]:
    """Lists of questions; a text matches that answers all questions of one list."""
    return [list(_questions(each)) for each in _split(expression, "|")]


def _questions(alternative: str) -> Iterator[Question]:
    """What is looked at, and the rest of the alternative."""
    rest = alternative
    start, rest = _taken(rest, _AHEAD, at_start=True)
    if rest.startswith("^"):
        more, rest = _taken(rest[1:], _AHEAD, at_start=True)
        rest = f"^{rest}"
        for sign, inside in (*start, *more):
            yield Question(f"^{_grouped(inside)}", sign == "=")
    elif start:
        rest = alternative
    end, before = _taken(rest, _BEHIND, at_start=False)
    if before.endswith("$") and not before.endswith(r"\$"):
        more, before = _taken(before[:-1], _BEHIND, at_start=False)
        rest = f"{before}$"
        for sign, inside in (*end, *more):
            yield Question(f"{_grouped(inside)}$", sign == "=")
    yield Question(rest, wanted=True)


def _taken(
    expression: str, kinds: tuple[str, ...], *, at_start: bool
) -> tuple[list[tuple[str, str]], str]:
    """The groups of some kinds that stand at one end, and what is left of an expression.

    Each is told by its sign (``=`` or ``!``) and by what is in it.
    """
    parts = _parts(expression)
    found: list[tuple[str, str]] = []
    while parts and (part := parts[0 if at_start else -1]).startswith(kinds):
        length = len(kinds[0])
        found.append((part[length - 1], part[length:-1]))
        parts.pop(0 if at_start else -1)
    if at_start and found and parts[:1] and parts[0] in "?*+{":
        return [], expression  # the last one is looked at several times, or never
    return found, "".join(parts)


def _grouped(expression: str) -> str:
    return f"(?:{expression})" if len(_split(expression, "|")) > 1 else expression


def _split(expression: str, mark: str) -> list[str]:
    """The parts between marks that stand outside of all groups."""
    found = [""]
    for part in _parts(expression):
        if part == mark:
            found.append("")
        else:
            found[-1] += part
    return found


def _parts(expression: str) -> list[str]:
    """Groups as wholes, and single characters, escapes and classes."""
    found: list[str] = []
    depth = 0
    for token in _TOKEN.findall(expression):
        if depth or token == "(":
            found[-1:] = [found[-1] + token] if depth else [*found[-1:], token]
            depth += {"(": 1, ")": -1}.get(token, 0)
        else:
            found.append(token)
    return found
