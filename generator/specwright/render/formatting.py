"""Laying out Python in Black's style: by Ruff, which is fast, or by Black, which is the judge."""

from __future__ import annotations

import ast
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress

from specwright.diagnostics import SpecwrightError
from specwright.render.options import Formatter

LINE_LENGTH = 88
_TARGET = "py311"
_PREFIX = "specwright-"
_MEMORY = "/dev/shm"
"""A file system in memory on Linux; elsewhere there is none of this name."""
_BLOCK, _GROWTH = 8192, 8
"""Bytes of room for each file, and for each of its characters."""


def formatted(sources: Mapping[str, str], formatter: Formatter) -> dict[str, str]:
    """The sources by the same names, laid out. Both formatters give the same text.

    Raises :class:`SpecwrightError` where a source is no Python, which is the generator's fault.
    """
    if formatter == "none":
        return dict(sources)
    return _by_black(sources) if formatter == "black" else _by_ruff(sources)


def _by_black(sources: Mapping[str, str]) -> dict[str, str]:
    import black  # here, for it takes long to import and is rarely used
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    laid_out = {}
    for name, source in sources.items():
        try:
            laid_out[name] = black.format_str(source, mode=mode)
        except InvalidInput as error:
            raise SpecwrightError(f"{name}: Black can't read what was rendered: {error}") from error
    return laid_out


def _by_ruff(sources: Mapping[str, str]) -> dict[str, str]:
    """One process over a temporary folder; the files are numbered, so their names can't matter."""
    with _scratch(sources.values()) as folder:
        paths = {name: f"{folder}/f{number}.py" for number, name in enumerate(sources)}
        for name, path in paths.items():
            with open(path, "xb", buffering=0) as file:
                file.write(sources[name].encode())
        _run_ruff(folder, {os.path.basename(path): name for name, path in paths.items()})
        return {name: _read(path) for name, path in paths.items()}


def _scratch(sources: Iterable[str]) -> tempfile.TemporaryDirectory[str]:
    """A folder in memory if there is room, else on disk, where thousands of files take longer."""
    room = sum(_BLOCK + _GROWTH * len(source) for source in sources)
    with suppress(OSError):
        if shutil.disk_usage(_MEMORY).free > room:
            return tempfile.TemporaryDirectory(prefix=_PREFIX, dir=_MEMORY)
    return tempfile.TemporaryDirectory(prefix=_PREFIX)


def _read(path: str) -> str:
    with open(path, "rb", buffering=0) as file:
        return file.read().decode()


def _run_ruff(folder: str, names: Mapping[str, str]) -> None:
    command = [_ruff(), "format", "--isolated", "--no-cache", "--quiet"]
    command += ["--line-length", str(LINE_LENGTH), "--target-version", _TARGET, "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SpecwrightError(f"Ruff can't lay out what was rendered: {_named(done.stderr, names)}")


def _named(message: str, names: Mapping[str, str]) -> str:
    """Ruff's message with the output's paths instead of the temporary ones."""
    for temporary, name in names.items():
        message = message.replace(f"{temporary}:", f"{name}:")
    return " ".join(message.split())[:500]


def _ruff() -> str:
    """The path of the Ruff that is installed beside specwright, not of any other on the PATH."""
    try:
        return str(importlib.import_module("ruff.__main__").find_ruff_bin())
    except FileNotFoundError as error:
        raise SpecwrightError(f"Ruff is not installed for {sys.executable}") from error


def formatted_statements(statements: Iterable[str], formatter: Formatter) -> list[str]:
    """Statements laid out as each would be in a module; none of them may be empty."""
    source = "".join(f"{statement}\n" for statement in statements)
    text = formatted({"statements": source}, formatter)["statements"]
    lines = text.split("\n")
    found = ast.parse(text).body
    return ["\n".join(lines[each.lineno - 1 : each.end_lineno]) for each in found]
