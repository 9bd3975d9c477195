"""The last look at everything before it leaves ``render``.

A finding here is the generator's own fault, never the description's: it ends the run with exit
code 70 before anything is written.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Callable, Iterator

from specwright.diagnostics import SpecwrightError
from specwright.render.cleaning import escape, is_hidden
from specwright.render.output_file import OutputFile

_CONTROL = re.compile(r"[^\n -~\u00a1-\U0010ffff]")


def check_file(file: OutputFile) -> None:
    """Raise :class:`SpecwrightError` if a file is not what its name says."""
    check = _CHECKS.get(file.path.rpartition(".")[2])
    if check is None:
        return
    try:
        check(file.content)
    except (ValueError, SyntaxError, RecursionError) as error:
        raise SpecwrightError(f"{file.path} came out wrong: {error}") from error


def _check_python(content: bytes) -> None:
    """It parses, shows every character it has, and names things in ASCII."""
    text = content.decode()
    tree = ast.parse(text)
    _check_visible(text)
    if not text.isascii():
        for name in _names(tree):
            if not name.isascii():
                raise ValueError("a name that is not ASCII")


def _check_visible(text: str) -> None:
    if found := _CONTROL.search(text):
        raise ValueError(f"the raw character {escape(found.group())}")
    if not text.isascii():
        for character in sorted(set(text)):
            if character != "\n" and is_hidden(character):
                raise ValueError(f"the raw character {escape(character)}")


def _names(tree: ast.AST) -> Iterator[str]:
    """Every name in the code; strings are no names."""
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, str) and not (isinstance(node, ast.Constant) and field != "kind"):
                yield value


def _check_toml(content: bytes) -> None:
    tomllib.loads(content.decode("ascii"))


def _check_json(content: bytes) -> None:
    json.loads(content.decode("ascii"), parse_constant=_refuse)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _check_markdown(content: bytes) -> None:
    _check_visible(content.decode())


_CHECKS: dict[str, Callable[[bytes], None]] = {
    "py": _check_python,
    "toml": _check_toml,
    "json": _check_json,
    "md": _check_markdown,
}
