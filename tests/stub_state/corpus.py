"""Documents of the corpus as stubs, from the packages that are generated for them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.json_values import load, mapping, sequence

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def document_of(name: str) -> Path:
    """A document of the corpus; the test is skipped where it is not."""
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"{path} is not here")
    return path


def package_of(name: str, folder: Path) -> Path:
    """The package that is generated for a document."""
    command = [sys.executable, "-m", "specwright", "generate", str(document_of(name))]
    done = subprocess.run(
        [*command, "-o", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    (package,) = (folder / "src").iterdir()
    return package


def api_of(package: Path) -> StubAPI:
    """The stub's data in a package."""
    document = load((package / "stub" / "openapi.json").read_bytes())
    rows = load((package / "stub" / "operations.json").read_bytes())
    return StubAPI(mapping(document), [mapping(row) for row in sequence(rows)])
