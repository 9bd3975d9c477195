"""One harness for all tests here: the base is built and imported once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile.run import Harness


@pytest.fixture(scope="session")
def harness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Harness]:
    """The base, and all that judges its mutants."""
    made = Harness(tmp_path_factory.mktemp("hostile"))
    yield made
    made.close()
