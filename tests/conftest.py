"""What holds for all tests."""

from __future__ import annotations

import gc
import signal
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


def pytest_configure() -> None:
    """Heed SIGINT, and so do the programs that tests start and stop with it.

    A run that a script put into the background has it ignored, and programs inherit that.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
