"""Ruff over many Python sources at once: it lays them out, and it says what is no Python.

The sources are numbered files of a temporary folder, so that their names can't matter.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Self

from specwright.diagnostics import SpecwrightError

LINE_LENGTH = 88
_TARGET = ("--target-version", "py311")
_FAULTS = "F502,F504,F632,F7,F811,F82,PLE01,PLE06"
"""Beside what is no syntax: names that are not defined or are defined twice, statements in places
where they can't be, faults in ``__all__``."""
_PREFIX = "specwright-"
_MEMORY = "/dev/shm"
"""A file system in memory on Linux; elsewhere there is none of this name."""
_BLOCK, _GROWTH = 8192, 8
"""Bytes of room for each file, and for each of its characters."""


class RuffFolder:
    """Sources in a temporary folder, for the time of a ``with`` statement."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._numbers = {name: f"f{number}.py" for number, name in enumerate(sources)}

    def __enter__(self) -> Self:
        self._folder = _scratch(self._sources)
        for name, source in self._sources.items():
            self.put(name, source.encode())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def put(self, name: str, content: bytes) -> None:
        """Write one source, in the place of what it was."""
        with open(self._path(name), "wb", buffering=0) as file:
            file.write(content)

    def lay_out(self) -> dict[str, str]:
        """The sources by their names, in Black's style.

        Raises :class:`SpecwrightError` where one is no Python.
        """
        self._run("format", "--line-length", str(LINE_LENGTH))
        return {name: self._read(name) for name in self._sources}

    def check(self) -> None:
        """Raise :class:`SpecwrightError` where a source is no Python, or can't work as it is."""
        options = ("--quiet", "--output-format", "concise", "--ignore-noqa", "--select", _FAULTS)
        self._run("check", *options)

    def _path(self, name: str) -> str:
        return f"{self._folder.name}/{self._numbers[name]}"

    def _read(self, name: str) -> str:
        with open(self._path(name), "rb", buffering=0) as file:
            return file.read().decode()

    def _run(self, command: str, *options: str) -> None:
        done = subprocess.run(
            [_ruff(), command, "--isolated", "--no-cache", *_TARGET, *options, "."],
            cwd=self._folder.name,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SpecwrightError(f"Ruff refuses what was rendered: {self._named(done)}")

    def _named(self, done: subprocess.CompletedProcess[str]) -> str:
        """Ruff's message with the output's paths instead of the temporary ones."""
        message = f"{done.stdout}{done.stderr}"
        for name, number in self._numbers.items():
            message = message.replace(f"{number}:", f"{name}:")
        return " ".join(message.split())[:500]


def _scratch(sources: Mapping[str, str]) -> tempfile.TemporaryDirectory[str]:
    """A folder in memory if there is room, else on disk, where thousands of files take longer."""
    room = sum(_BLOCK + _GROWTH * len(source) for source in sources.values())
    with suppress(OSError):
        if shutil.disk_usage(_MEMORY).free > room:
            return tempfile.TemporaryDirectory(prefix=_PREFIX, dir=_MEMORY)
    return tempfile.TemporaryDirectory(prefix=_PREFIX)


def _ruff() -> str:
    """The path of the Ruff that is installed beside specwright, not of any other on the PATH."""
    try:
        return str(importlib.import_module("ruff.__main__").find_ruff_bin())
    except FileNotFoundError as error:
        raise SpecwrightError(f"Ruff is not installed for {sys.executable}") from error
