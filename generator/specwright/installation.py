"""What specwright itself consists of on this machine, and a hash that tells it from any other."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from specwright.diagnostics import SpecwrightError

_PACKAGE = Path(__file__).resolve().parent


def template_root() -> Path:
    """The folder of the templates: the checkout's own, else the one inside the wheel."""
    checkout = _PACKAGE.parent.parent / "templates"
    found = checkout if (checkout / "src" / "package").is_dir() else _PACKAGE / "templates"
    if not found.is_dir():
        raise SpecwrightError("specwright's templates are missing from this installation")
    return found


def fingerprint() -> str:
    """The hash of all that decides, beside the input, what a run gives.

    These are specwright's sources and templates (their bytes: versions are not raised for every
    edit in a checkout), the versions of Python and of every installed distribution.
    """
    found = hashlib.sha256(f"{sys.version}\0{sys.platform}".encode())
    for name in sorted(_distributions()):
        found.update(f"\0{name}".encode())
    for root in (_PACKAGE, template_root()):
        for path in sorted(_files(root)):
            with open(path, "rb", buffering=0) as file:
                content = file.read()
            found.update(f"\0{path}\0{len(content)}\0".encode())
            found.update(content)
    return found.hexdigest()


def _files(root: Path) -> Iterator[str]:
    for base, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{base}/{name}" for name in names)


def _distributions() -> Iterator[str]:
    """``ruff-0.17.0.dist-info`` and the like, wherever Python looks for modules."""
    for folder in dict.fromkeys(sys.path):
        if os.path.isdir(folder or "."):
            names = os.listdir(folder or ".")
            yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))
