"""Whether a text is a regular expression of ECMA-262 (JSON Schema validation, 7.3.8).

An expression is only compiled here, by ``re``, which knows look-around and back-references; it is
never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_SPACE: Final = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_NO_SPACE: Final = (
    r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e"
    r"\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\U0010ffff"
)
_IN_CLASS: Final = {r"\s": _SPACE, r"\S": _NO_SPACE, r"\/": "/"}
_OUTSIDE: Final = {r"\s": f"[{_SPACE}]", r"\S": f"[{_NO_SPACE}]", r"\/": "/"}
_TOKEN: Final = re.compile(
    r"""
    \\u\{[0-9A-Fa-f]+\} | \\u[0-9A-Fa-f]{4} | \\x[0-9A-Fa-f]{2} | \\c[A-Za-z]
    | \\k<\w+> | \\. | \(\?<(?![=!]) | .
    """,
    re.VERBOSE | re.DOTALL,
)


def is_expression(text: str) -> bool:
    """Whether ``re`` takes it, once it is written in its way."""
    try:
        re.compile("(?a)" + "".join(_translated(text)))
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _translated(expression: str) -> Iterator[str]:
    in_class = False
    for token in _TOKEN.findall(expression):
        if token.startswith("\\"):
            yield _escape(token, in_class)
        elif in_class:
            in_class = token != "]"
            yield f"\\{token}" if token in "[&~|" else token
        elif token == "$":
            yield r"\Z"
        elif token == "(?<":
            yield "(?P<"
        else:
            in_class = token == "["
            yield token


def _escape(token: str, in_class: bool) -> str:
    known = _IN_CLASS if in_class else _OUTSIDE
    if token in known:
        return known[token]
    match token[1]:
        case "u" if token[2:3] == "{":
            return f"\\U{int(token[3:-1], 16):08x}"
        case "c" if len(token) == 3:
            return f"\\x{ord(token[2]) % 32:02x}"
        case "k" if len(token) > 3:
            return f"(?P={token[3:-1]})"
        case _:
            return token
