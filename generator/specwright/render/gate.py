"""The last look at everything before it leaves ``render``.

A finding here is the generator's own fault, never the description's: it ends the run with exit
code 70 before anything is written.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from symtable import symtable

from specwright.diagnostics import SpecwrightError
from specwright.render.cleaning import escape, is_hidden
from specwright.render.output_file import OutputFile

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0]")
_SHOWN = bytes([10, *range(32, 127)])
_BYTES = re.compile(r"\b(?:[bB][rR]?|[rR][bB])['\"]")
"""Where literals of bytes may start: what is not ASCII has to be escaped in them."""
_MAYBE_BYTES = re.compile(r"[bB][rR]?['\"]")
"""All of these and few more, in a tenth of the time: without the edge of a word."""


def check_file(file: OutputFile) -> None:
    """Raise :class:`SpecwrightError` if a file is not what its name says, or hides something.

    Whether Python parses has been seen when it was laid out.
    """
    check = _CHECKS.get(file.path.rpartition(".")[2])
    if check is None:
        return
    try:
        check(file.content)
    except (ValueError, RecursionError) as error:
        raise SpecwrightError(f"{file.path} came out wrong: {error}") from error


def check_syntax(name: str, text: str) -> None:
    """Raise :class:`SpecwrightError` where a module is no Python, or has names beyond ASCII.

    CPython's parser is the judge. Where Ruff lays modules out, it is Ruff's, which takes a fifth
    of the time and finds more (:meth:`specwright.render.ruff.RuffFolder.check`).
    """
    try:
        symtable(with_ascii_names(text).decode(), "", "exec")
        if not text.isascii() and _MAYBE_BYTES.search(text) and _BYTES.search(text):
            symtable(text, "", "exec")
    except (ValueError, SyntaxError, RecursionError) as error:
        raise SpecwrightError(f"{name} came out wrong: {error}") from error


def with_ascii_names(text: str) -> bytes:
    """A module with question marks for what is not ASCII: Python has none outside of strings."""
    return text.encode("ascii", "replace")


def _check_visible(text: str) -> None:
    if text.isascii():
        is_clean = not text.encode().translate(None, _SHOWN)  # a tenth of what a search costs
        if is_clean:
            return
    if found := _CONTROL.search(text):
        raise ValueError(f"the raw character {escape(found.group())}")
    if not text.isascii():
        for character in sorted(set(text)):
            if character != "\n" and is_hidden(character):
                raise ValueError(f"the raw character {escape(character)}")


def _check_toml(content: bytes) -> None:
    tomllib.loads(content.decode("ascii"))


def _check_json(content: bytes) -> None:
    json.loads(content.decode("ascii"), parse_constant=_refuse)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _check_text(content: bytes) -> None:
    _check_visible(content.decode())


_CHECKS: dict[str, Callable[[bytes], None]] = {
    "py": _check_text,
    "toml": _check_toml,
    "json": _check_json,
    "md": _check_text,
}
