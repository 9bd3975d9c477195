"""Environments of other people's programs, below ``build/peers/``, with pinned versions."""

from __future__ import annotations

import shutil
import subprocess
import venv
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
ENVIRONMENTS = HERE.parent / "build" / "peers"


def python_environment(name: str, packages: Sequence[str] = ()) -> Path:
    """A virtual environment with packages of ``peers.txt`` (else the one of this name).

    Raises:
        SystemExit: if they can't be installed.
    """
    folder = ENVIRONMENTS / name
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pinned = [_pinned(package) for package in packages or [name]]
        command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *pinned]
        _run(command, name)
        (folder / "made").touch()
    return folder


def node_environment(name: str, package: str) -> Path | None:
    """A folder with a package of npm, pinned in ``peers.txt``; None where Node is not there."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return None
    folder = ENVIRONMENTS / name
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        pinned = _pinned(package).replace("==", "@")
        _run(["npm", "install", "--silent", "--prefix", str(folder), pinned], name)
        (folder / "made").touch()
    return folder


def _pinned(package: str) -> str:
    lines = (HERE / "peers.txt").read_text("utf-8").split()
    return next(line for line in lines if line.partition("==")[0] == package)


def _run(command: Sequence[str], name: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} can't be installed:\n{done.stderr[-2000:]}")
