"""MANIFEST.json tells the truth about the folder that it is in."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.generated.documents import at
from tests.generated.manifests import Manifest
from tests.generated.operations import operations_of
from tests.generated.sdks import ROOT, RUNTIME, Sdk, all_sdks

pytestmark = pytest.mark.parametrize("sdk", all_sdks(), ids=str)


def _manifest(sdk: Sdk) -> Manifest:
    return Manifest.model_validate_json((sdk.folder / "MANIFEST.json").read_bytes())


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _files(folder: Path, *left_out: str) -> dict[str, str]:
    """The hashes of all files below a folder but those that Python and the user made."""
    found = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in found}
    return {
        name: _sha256(path)
        for name, path in named.items()
        if "__pycache__" not in name and "/extensions/" not in name and name not in left_out
    }


def test_shape(sdk: Sdk) -> None:
    manifest = _manifest(sdk)
    paths = [row.path for row in manifest.files]
    assert paths == sorted(set(paths))
    sources = [row.path for row in manifest.sources]
    assert len(sources) == len(set(sources))
    pointers = [row.pointer for row in manifest.schemas]
    assert len(pointers) == len(set(pointers))


def test_lists_every_file_with_its_hash(sdk: Sdk) -> None:
    listed = {row.path: row.sha256 for row in _manifest(sdk).files}
    assert listed == _files(sdk.folder, "MANIFEST.json")


def test_names_every_source_with_its_hash(sdk: Sdk) -> None:
    read = {row.path: row.sha256 for row in _manifest(sdk).sources}
    specs = ROOT / "specs" / str(sdk)
    documents = [*specs.glob("pages/*.md"), *specs.glob("overlay.yaml")]
    assert {path.relative_to(ROOT).as_posix(): _sha256(path) for path in documents} == read


def test_names_things_that_are_there(sdk: Sdk) -> None:
    manifest = _manifest(sdk)
    package = sdk.module()
    assert getattr(package, manifest.client_class).__module__ == f"{sdk.package}._client"
    assert getattr(package, manifest.async_client_class)
    for row in manifest.schemas:
        assert at(sdk.document, row.pointer) is not None
        assert hasattr(sdk.module(".models"), row.class_), row.class_
    for operation in operations_of(sdk):
        assert operation.spec["responses"]


def test_findings_are_in_files_that_are_there(sdk: Sdk) -> None:
    for finding in _manifest(sdk).diagnostics:
        lines = (ROOT / finding.path).read_text("utf-8").split("\n")
        assert finding.line <= len(lines), finding
        assert finding.column <= len(lines[finding.line - 1]) + 1, finding


def test_the_runtime_is_a_copy(sdk: Sdk) -> None:
    original = {
        name: text for name, text in _files(RUNTIME).items() if name.endswith((".py", ".html"))
    }
    assert original
    assert _files(sdk.package_folder / "_runtime") == original
