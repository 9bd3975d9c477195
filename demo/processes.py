"""The commands that the demo runs: ``specwright generate``, and a stub server of a package."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from demo.calls import TOKEN

SECONDS_TO_START = 30.0
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


class CommandFailed(Exception):
    """A command of the demo did not do what it should; the message holds what it said."""


def generate(root: Path) -> None:
    """Generate all vendors through the command.

    Raises:
        CommandFailed: The command ended with anything but 0.
    """
    done = subprocess.run(
        [sys.executable, "-m", "specwright", "generate"],
        cwd=root,
        env=_environment(root),
        check=False,
    )
    if done.returncode:
        raise CommandFailed(f"specwright generate ended with {done.returncode}")


@contextmanager
def running_stub(root: Path, package: str) -> Iterator[str]:
    """A stub server in a process of its own on a free port; gives its address.

    Raises:
        CommandFailed: It ended, or told no address in time.
    """
    command = [sys.executable, "-m", f"{package}.stub", "--port", "0", "--token", TOKEN]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            command, cwd=root, env=_environment(root), stdout=log, stderr=subprocess.STDOUT
        )
        try:
            yield _address(process, log, package)
        finally:
            process.terminate()
            process.wait(timeout=10)


def _environment(root: Path) -> dict[str, str]:
    """This process' environment with the checkout's sources found first."""
    sources = [root / "generator", *sorted(root.glob("generated/*/src"))]
    path = os.pathsep.join(str(source) for source in sources)
    return {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1"}


def _address(process: subprocess.Popen[bytes], log: IO[bytes], package: str) -> str:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        said = os.pread(log.fileno(), 65_536, 0).decode("utf-8", "replace")
        if found := _ADDRESS.search(said):
            return found[0]
        if process.poll() is not None:
            raise CommandFailed(f"the stub of {package} ended with {process.returncode}: {said}")
        time.sleep(0.05)
    raise CommandFailed(f"the stub of {package} told no address in {SECONDS_TO_START:.0f} s")
