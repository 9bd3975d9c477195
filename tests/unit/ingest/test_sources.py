"""Which files are read, and what happens when they can't be."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from specwright.diagnostics import InputOutputError, SpecError
from tests.unit.ingest.reading_text import Vendor

_DOCUMENT = "openapi: 3.1.0\ninfo: {title: t, version: 1.10}\npaths: {}\n"


def test_a_folder_means_its_documents_in_order(vendor: Vendor) -> None:
    vendor.write("pages/b.yaml", _DOCUMENT)
    vendor.write("pages/a.yml", _DOCUMENT)
    vendor.write("pages/notes.txt", "not read")
    vendor.write("pages/deeper/c.yaml", "not: read")
    api = vendor.ingest("pages")
    assert [source.path for source in api.sources] == ["pages/a.yml", "pages/b.yaml"]
    assert api.sources[0].sha256 == hashlib.sha256(_DOCUMENT.encode()).hexdigest()
    version = api.sources[0].version
    assert version is not None
    assert version.reveal() == "1.10"
    assert vendor.found[0] == "pages/a.yml:2:18: warning[wrong-type] #/info/version"


@pytest.mark.parametrize("name", ["gone.yaml", "gone/deeper.md"])
def test_a_missing_file_is_named(name: str, vendor: Vendor) -> None:
    with pytest.raises(InputOutputError, match=name):
        vendor.ingest(name)
    assert vendor.found == [f"{name}:1:1: error[unreadable-file]"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_named(vendor: Vendor) -> None:
    vendor.write("a.yaml", _DOCUMENT).chmod(0)
    with pytest.raises(InputOutputError, match=r"a\.yaml"):
        vendor.ingest("a.yaml")


def test_a_folder_without_documents(vendor: Vendor) -> None:
    (vendor.folder / "pages").mkdir()
    with pytest.raises(SpecError):
        vendor.ingest("pages")


@pytest.mark.parametrize("text", ["", "just text", "- 1\n", "a: 1\n", "null\n"])
def test_what_is_no_document_is_one_error(text: str, vendor: Vendor) -> None:
    vendor.write("a.yaml", text)
    with pytest.raises(SpecError):
        vendor.ingest("a.yaml")
    assert vendor.found == ["a.yaml:1:1: error[not-openapi]"]


def test_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text(_DOCUMENT)
    (tmp_path / "vendor").mkdir()
    vendor = Vendor(tmp_path / "vendor")
    vendor.write("pages/a.yaml", _DOCUMENT)
    (tmp_path / "vendor/pages/b.yaml").symlink_to(tmp_path / "outside.yaml")
    api = vendor.ingest("pages")
    assert [source.path for source in api.sources] == ["pages/a.yaml"]
    assert vendor.found[1:] == ["pages/b.yaml:1:1: error[outside-root]"]
