"""The pytest fixture ``paywint_stub``; pytest finds it where the package is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from . import ThisStub

    Stubs: TypeAlias = Iterator[ThisStub]


@pytest.fixture
def paywint_stub() -> Stubs:
    """A stub of Paywint's API, as new for every test; nothing listens unless asked to."""
    from . import server

    with server() as stub:
        yield stub
