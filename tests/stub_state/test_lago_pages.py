"""57 customers, ten to a page, walked with the client that is generated from lago.yaml."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

COUNT, SIZE = 57, 10


@pytest.fixture(scope="module")
def sdk(lago_package: Path) -> Iterator[Any]:
    """The generated package, imported from where it was written."""
    sys.path.insert(0, str(lago_package.parent))
    try:
        yield importlib.import_module(lago_package.name)
    finally:
        sys.path.remove(str(lago_package.parent))


def test_all_pages_have_every_customer_once(sdk: Any) -> None:
    stub = importlib.import_module(f"{sdk.__name__}.stub")
    with stub.server() as server:
        client = sdk.LagoApiDocumentation(base_url=server.url, api_key="stub-token")
        made = [
            client.customers.create(customer={"external_id": f"c-{number}"}).customer
            for number in range(COUNT)
        ]
        page = client.customers.list(per_page=SIZE)
        seen = [one.external_id for one in page]
        first = client.customers.list(per_page=SIZE, page=1)
        last = client.customers.list(per_page=SIZE, page=6)
    assert len({one.lago_id for one in made}) == COUNT
    assert len(seen) == COUNT, "some customers came twice, or not at all"
    assert set(seen) == {f"c-{number}" for number in range(COUNT)}
    for number, one in ((1, first), (6, last)):
        meta = one.answer.meta
        assert (meta.total_count, meta.total_pages) == (COUNT, 6)
        assert meta.current_page == number
