"""The APIs whose stubs are tested: the packages in ``generated/``, documents of the corpus."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.json_values import load, mapping, sequence

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Target:
    """An API with a name for the table."""

    name: str
    api: StubAPI

    @property
    def labels(self) -> list[str]:
        """All operations as Schemathesis calls them: ``GET /things``."""
        return [f"{one.method} {one.path}" for one in self.api.operations]


def seeds() -> list[Target]:
    """The packages of ``generated/``, as they stand."""
    packages = sorted((ROOT / "generated").glob("*/MANIFEST.json"))
    return [Target(path.parent.name, _api_of(path.parent)) for path in packages]


def of_document(document: Path, folder: Path) -> Target:
    """A document of the corpus, from the package that is generated for it.

    Raises:
        SystemExit: if it is not generated, with what the generator said.
    """
    command = [sys.executable, "-m", "specwright", "generate", str(document), "-o", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{document.name} is not generated:\n{done.stderr[-2000:]}")
    return Target(document.name, _api_of(folder))


def _api_of(package: Path) -> StubAPI:
    (stub,) = package.glob("src/*/stub")
    document = load((stub / "openapi.json").read_bytes())
    rows = load((stub / "operations.json").read_bytes())
    return StubAPI(mapping(document), [mapping(row) for row in sequence(rows)])
