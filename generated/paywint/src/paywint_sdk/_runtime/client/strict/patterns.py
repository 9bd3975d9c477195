"""Regular expressions of ECMA-262 (JSON Schema 2020-12 core, 6.4).

They are run by the engine that pydantic has, in time that grows with the text alone: an
expression of a description must not be able to stop a program, as it could in ``re``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from pydantic_core import SchemaError, SchemaValidator, core_schema

from .looking import questions_of

_SPACE: Final = r"\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}" + (
    r"\x{205f}\x{3000}\x{feff}"
)
# What ECMA-262 means, in the words of the engine, whose classes know all scripts.
_CLASSES: Final = {
    r"\d": "[0-9]",
    r"\D": "[^0-9]",
    r"\w": "[0-9A-Za-z_]",
    r"\W": "[^0-9A-Za-z_]",
    r"\s": f"[{_SPACE}]",
    r"\S": f"[^{_SPACE}]",
    r"\/": "/",
    r"\<": "<",
    r"\>": ">",
}
_OUTSIDE: Final = {
    **_CLASSES,
    r"\b": r"(?-u:\b)",
    r"\B": r"(?-u:\B)",
    ".": r"[^\n\r\x{2028}\x{2029}]",
    "$": r"\z",
    "^": r"\A",
}
_INSIDE: Final = {**_CLASSES, r"\b": r"\x08", "[": r"\[", "&": r"\&", "~": r"\~"}
_TOKEN: Final = re.compile(
    r"\\u\{[0-9A-Fa-f]+\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\c[A-Za-z]"
    r"|\\[pP]\{[^}]*\}|\\.|\[\^?|\(\?|.",
    re.DOTALL,
)


def searching(expression: str) -> Callable[[str], bool] | None:
    """Whether a part of a text matches; None for an expression that the engine refuses.

    It has no back-references, and looks around at the ends of a text only.
    """
    plain = _searching(expression)
    if plain is not None or "(?" not in expression:
        return plain
    alternatives: list[list[tuple[Callable[[str], bool], bool]]] = []
    for questions in questions_of(expression):
        found = [(_searching(each.expression), each.wanted) for each in questions]
        known = [(one, wanted) for one, wanted in found if one is not None]
        if len(known) < len(found):
            return None
        alternatives.append(known)

    def search(text: str) -> bool:
        return any(
            all(matches(text) is wanted for matches, wanted in known)
            for known in alternatives
        )

    return search


def _searching(expression: str) -> Callable[[str], bool] | None:
    schema = core_schema.str_schema(pattern=linear_pattern(expression))
    try:
        return SchemaValidator(schema).isinstance_python
    except SchemaError:
        return None


@lru_cache(maxsize=256)
def linear_pattern(expression: str) -> str:
    """The same expression in the syntax of pydantic's engine."""
    return "".join(_translated(expression))


def _translated(expression: str) -> Iterator[str]:
    in_class = False
    for token in _TOKEN.findall(expression):
        if in_class:
            in_class = token != "]"
            # An opening bracket with a circumflex is two characters of a class.
            yield r"\[\^" if token == "[^" else _INSIDE.get(token) or _literal(token)
        elif token in ("[", "[^"):
            in_class = True
            yield token
        else:
            yield _OUTSIDE.get(token) or _literal(token)


def _literal(token: str) -> str:
    """A character that is written by its number, or anything as it stands."""
    if token.startswith((r"\u", r"\x")) and len(token) > 2:
        return rf"\x{{{token[2:].strip('{}')}}}"
    if token.startswith(r"\c") and len(token) == 3:
        return rf"\x{{{ord(token[2]) % 32:x}}}"
    return token
