"""Fixtures of the tests of ingestion."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.ingest.reading_text import Vendor


@pytest.fixture
def vendor(tmp_path: Path) -> Vendor:
    """An empty vendor's folder."""
    return Vendor(tmp_path)
