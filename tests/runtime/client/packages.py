"""Packages made of golden cases, to be called for real."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

from tests.golden.cases import build_case


def write_package(case: str, folder: Path) -> Path:
    """Write the package of a golden case below a folder, which can then be imported from."""
    for path, content in build_case(case).files.items():
        if path.startswith("src/"):
            target = folder / path.removeprefix("src/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return folder


def import_package(case: str, folder: Path) -> ModuleType:
    """The package of a golden case."""
    write_package(case, folder)
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(f"{case}_sdk")
    finally:
        sys.path.remove(str(folder))
