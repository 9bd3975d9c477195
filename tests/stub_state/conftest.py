"""The API of lago.yaml, generated once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_state.corpus import api_of, package_of


@pytest.fixture(scope="session")
def lago_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of lago.yaml."""
    return package_of("lago.yaml", tmp_path_factory.mktemp("lago"))


@pytest.fixture(scope="session")
def lago_api(lago_package: Path) -> StubAPI:
    """The stub of lago.yaml."""
    return api_of(lago_package)
