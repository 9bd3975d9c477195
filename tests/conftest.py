"""What holds for all tests."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Runs are remembered in a folder of the tests' own, in child processes too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPECWRIGHT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="module")
def settled_heap() -> None:
    """What the tests before left alive is not gone through in every collection from here on."""
    gc.collect()
    gc.freeze()
