"""A copy of the project for every test that changes something in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.endtoend.command import ROOT, copied_project, specwright


@pytest.fixture(scope="session")
def fresh_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real specs, and what the generator makes of them from nothing; not to be changed."""
    folder = tmp_path_factory.mktemp("fresh")
    shutil.copytree(ROOT / "specs", folder / "specs")
    outcome = specwright(folder, "generate")
    assert outcome.code == 0, outcome.stderr
    return folder


@pytest.fixture
def project(fresh_project: Path, tmp_path: Path) -> Path:
    """A copy of the fresh project that a test may break."""
    return copied_project(fresh_project, tmp_path)
