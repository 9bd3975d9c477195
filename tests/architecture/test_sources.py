"""SOURCES says where every document of a vendor is from, and holds its hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from tests.architecture.sources import ROOT

FIELDS = {"file", "sha256", "version", "address", "licence"}
VENDORS = sorted(path for path in (ROOT / "specs").iterdir() if path.is_dir())


def _entries(vendor: Path) -> list[dict[str, str]]:
    loaded = yaml.load((vendor / "SOURCES").read_text("utf-8"), yaml.BaseLoader)
    return [dict(entry) for entry in loaded]


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda path: path.name)
def test_every_page_is_listed_with_its_hash(vendor: Path) -> None:
    entries = _entries(vendor)
    pages = {path.relative_to(vendor).as_posix() for path in (vendor / "pages").iterdir()}
    assert {entry["file"] for entry in entries} == pages
    for entry in entries:
        assert set(entry) == FIELDS
        content = (vendor / entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], entry["file"]
