"""The generated SDKs as their users have them: folders with a manifest, a document, a package."""

from __future__ import annotations

import importlib
import json
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated"
RUNTIME = ROOT / "generator" / "specwright" / "runtime"


@dataclass(frozen=True)
class Sdk:
    """One folder under ``generated/``; nothing of the generator is used to look into it."""

    folder: Path

    def __str__(self) -> str:
        """The vendor's name: what a failing test is called."""
        return self.folder.name

    @property
    def source(self) -> Path:
        """What has to be on the path for the package to be imported."""
        return self.folder / "src"

    @property
    def package(self) -> str:
        """The import package's name."""
        return str(self.manifest["package"])

    @property
    def package_folder(self) -> Path:
        """The import package."""
        return self.source / self.package

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """MANIFEST.json."""
        return read_json(self.folder / "MANIFEST.json")

    @cached_property
    def document(self) -> dict[str, Any]:
        """openapi.json."""
        return read_json(self.folder / "openapi.json")

    def module(self, name: str = "") -> ModuleType:
        """The package, or a module in it: ``sdk.module(".stub")``."""
        if str(self.source) not in sys.path:
            sys.path.insert(0, str(self.source))
        return importlib.import_module(f"{self.package}{name}")


def read_json(path: Path) -> dict[str, Any]:
    """A JSON object in a file."""
    found = json.loads(path.read_bytes())
    assert isinstance(found, dict), path
    return found


def all_sdks() -> list[Sdk]:
    """Every folder under ``generated/`` that has a manifest."""
    return [Sdk(path.parent) for path in sorted(GENERATED.glob("*/MANIFEST.json"))]
