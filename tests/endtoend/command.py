"""Running the real command in a process of its own, and looking at folders before and after."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "specwright")
LOCATED = re.compile(
    r"^(?P<path>[^\s:]+):(?P<line>\d+):(?P<column>\d+): error\[(?P<code>[a-z0-9-]+)\]"
)


@dataclass(frozen=True, slots=True)
class Located:
    """The head of a diagnostic: ``specs/acme/openapi.yaml:12:3: error[unknown-ref]``."""

    path: str
    line: int
    column: int
    code: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run of the command ended, and what it said."""

    code: int
    stdout: str
    stderr: str

    @property
    def errors(self) -> list[Located]:
        """The located errors on standard error."""
        heads = (LOCATED.match(line) for line in self.stderr.splitlines())
        return [
            Located(head["path"], int(head["line"]), int(head["column"]), head["code"])
            for head in heads
            if head
        ]


def environment(**changes: str) -> dict[str, str]:
    """This process' environment, with the checkout's generator found first."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "generator"), **changes}


def specwright(folder: Path, *arguments: str, **changes: str) -> Outcome:
    """Run the command in a folder; no run may end in a traceback."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(**changes),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    assert done.returncode != 70, done.stderr
    return Outcome(done.returncode, done.stdout, done.stderr)


def copied_project(source: Path, target: Path) -> Path:
    """A project folder with copies of another one's ``specs/`` and ``generated/``."""
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("specs", "generated"):
        shutil.copytree(source / name, target / name, ignore=ignored)
    return target


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def stamps(folder: Path) -> dict[str, int]:
    """When every file and folder below a folder was changed last, in nanoseconds."""
    return {
        path.relative_to(folder).as_posix(): path.lstat().st_mtime_ns
        for path in sorted(folder.rglob("*"))
    }


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that is in a file exactly once."""
    text = path.read_bytes().decode()
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
    path.write_bytes(text.replace(old, new).encode())
