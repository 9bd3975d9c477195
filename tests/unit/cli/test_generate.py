"""``specwright generate`` from the outside: files, exit codes, what is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.command import ACME, project, snapshot, specwright

BROKEN = {
    "not-yaml": ("openapi: [3.1.0\ninfo: {}\n", "openapi.yaml:2:"),
    "not-openapi": ("name: a recipe\ningredients: [flour]\n", "openapi.yaml:1:"),
    "unknown-ref": (ACME.replace("schemas/Thing'", "schemas/Thng'"), "openapi.yaml:20:"),
}


def test_a_project(tmp_path: Path) -> None:
    project(tmp_path)
    ended = specwright(tmp_path, "generate")
    assert ended.code == 0, ended.err
    assert ended.out.startswith("acme: no findings; ")
    output = tmp_path / "generated/acme"
    manifest = json.loads((output / "MANIFEST.json").read_text())
    listed = {entry["path"] for entry in manifest["files"]} | {"MANIFEST.json"}
    assert listed == snapshot(output).keys()
    assert manifest["package"] == "acme_sdk" and manifest["client_class"] == "Acme"
    assert [source["path"] for source in manifest["sources"]] == ["specs/acme/openapi.yaml"]


def test_a_second_run_changes_nothing_wherever_it_runs(tmp_path: Path) -> None:
    project(tmp_path)
    assert specwright(tmp_path, "generate").code == 0
    before = snapshot(tmp_path / "generated")
    ended = specwright(
        tmp_path / "specs/acme", "generate", "acme", PYTHONHASHSEED="7", TZ="Asia/Tokyo"
    )
    assert ended.code == 0 and " 0 files written" in ended.out
    assert snapshot(tmp_path / "generated") == before


def test_a_file_without_a_project(tmp_path: Path) -> None:
    (tmp_path / "some.yaml").write_text(ACME)
    ended = specwright(tmp_path, "generate", "some.yaml", "-o", "out")
    assert ended.code == 0, ended.err
    assert (tmp_path / "out/src/acme_api_sdk/__init__.py").exists()
    assert json.loads((tmp_path / "out/MANIFEST.json").read_text())["client_class"] == "AcmeApi"


def test_a_file_with_a_package_name(tmp_path: Path) -> None:
    (tmp_path / "some.yaml").write_text(ACME)
    ended = specwright(tmp_path, "generate", "some.yaml", "-o", "out", "--package", "my_acme")
    assert ended.code == 0, ended.err
    assert (tmp_path / "out/src/my_acme/py.typed").exists()


@pytest.mark.parametrize("fault", sorted(BROKEN))
def test_a_broken_description_is_located_and_nothing_is_touched(tmp_path: Path, fault: str) -> None:
    project(tmp_path)
    assert specwright(tmp_path, "generate").code == 0
    before = snapshot(tmp_path / "generated")
    text, place = BROKEN[fault]
    (tmp_path / "specs/acme/openapi.yaml").write_text(text)
    ended = specwright(tmp_path, "generate")
    assert ended.code == 1
    errors = [line for line in ended.err.splitlines() if ": error[" in line]
    assert len(errors) == 1 and errors[0].startswith(f"specs/acme/{place}")
    assert snapshot(tmp_path / "generated") == before


def test_one_broken_vendor_leaves_every_output_as_it_was(tmp_path: Path) -> None:
    project(tmp_path, acme=ACME, broken="openapi: [")
    ended = specwright(tmp_path, "generate")
    assert ended.code == 1 and "specs/broken/openapi.yaml" in ended.err
    assert not (tmp_path / "generated").exists()
    assert specwright(tmp_path, "generate", "acme").code == 0


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    ended = specwright(tmp_path, "generate", "none.yaml", "-o", "out")
    assert ended.code == 4 and "none.yaml" in ended.err
    assert not (tmp_path / "out").exists()


def test_a_source_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    project(tmp_path)
    document = tmp_path / "specs/acme/openapi.yaml"
    document.unlink()
    document.symlink_to("gone.yaml")
    ended = specwright(tmp_path, "generate")
    assert ended.code == 4 and "specs/acme" in ended.err


def test_an_edit_by_hand_is_named_and_kept_until_forced(tmp_path: Path) -> None:
    project(tmp_path)
    specwright(tmp_path, "generate")
    document = tmp_path / "specs/acme/openapi.yaml"
    readme = tmp_path / "generated/acme/README.md"
    document.write_text(ACME.replace("Fetch a thing", "Fetch one thing"))
    readme.write_text("my own words\n")
    ended = specwright(tmp_path, "generate")
    assert ended.code == 4 and "README.md: edited by hand" in ended.err
    assert readme.read_text() == "my own words\n"
    assert specwright(tmp_path, "generate", "--force").code == 0
    assert "my own words" not in readme.read_text()


def test_warnings_fail_a_strict_run_only(tmp_path: Path) -> None:
    undeclared = ACME.replace(
        "parameters:\n        - {name: id", "x-parameters:\n        - {name: id"
    )
    project(tmp_path, acme=undeclared)
    relaxed = specwright(tmp_path, "generate")
    assert relaxed.code == 0 and ": warning[" in relaxed.err, relaxed.err
    assert specwright(tmp_path, "generate", "--strict").code == 1


def test_an_error_can_be_allowed_by_code_and_place(tmp_path: Path) -> None:
    project(tmp_path, acme=BROKEN["unknown-ref"][0])
    elsewhere = specwright(tmp_path, "generate", "--allow", "unknown-ref@#/paths/~1other")
    assert elsewhere.code == 1
    ended = specwright(tmp_path, "generate", "--allow", "unknown-ref@#/paths")
    assert ended.code == 0 and "warning[unknown-ref]" in ended.err, ended.err
    assert "(allowed)" in ended.err


def test_references_of_a_file_reach_as_far_as_its_root(tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "common.yaml").write_text("Thing: {type: object, properties: {id: {type: string}}}")
    reference = "../common.yaml#/Thing"
    (tmp_path / "spec/a.yaml").write_text(ACME.replace("#/components/schemas/Thing", reference))
    alone = specwright(tmp_path, "generate", "spec/a.yaml", "-o", "out")
    assert alone.code == 1 and "error[outside-root]" in alone.err and "--root" in alone.err
    ended = specwright(tmp_path, "generate", "spec/a.yaml", "-o", "out", "--root", ".")
    assert ended.code == 0, ended.err
    beside = specwright(tmp_path, "generate", "common.yaml", "-o", "out", "--root", "spec")
    assert beside.code == 2 and "not below it" in beside.err
    assert specwright(tmp_path, "generate", "acme", "--root", ".").code == 2
