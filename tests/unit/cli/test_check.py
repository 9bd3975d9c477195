"""``specwright check`` from the outside."""

from __future__ import annotations

from pathlib import Path

from tests.unit.cli.command import ACME, project, snapshot, specwright


def generated(root: Path) -> Path:
    """A project with its output."""
    project(root)
    assert specwright(root, "generate").code == 0
    return root


def test_up_to_date(tmp_path: Path) -> None:
    ended = specwright(generated(tmp_path), "check")
    assert (ended.code, ended.out, ended.err) == (0, "acme: no findings; up to date\n", "")


def test_nothing_generated_yet(tmp_path: Path) -> None:
    ended = specwright(project(tmp_path), "check")
    assert ended.code == 5 and "missing: generated/acme/MANIFEST.json" in ended.out
    assert not (tmp_path / "generated").exists()


def test_a_changed_description_shows_the_lines_concerned(tmp_path: Path) -> None:
    generated(tmp_path)
    before = snapshot(tmp_path)
    document = tmp_path / "specs/acme/openapi.yaml"
    document.write_text(ACME.replace("Something that Acme sells", "Anything that Acme sells"))
    ended = specwright(tmp_path, "check")
    assert ended.code == 5
    changed = [
        line
        for line in ended.out.splitlines()
        if line[:1] in "+-" and not line.startswith(("+++", "---"))
    ]
    concerned = [line for line in changed if "thing that Acme sells" in line]
    hashes = [line for line in changed if '"sha256"' in line]
    assert concerned and len(concerned) + len(hashes) == len(changed), ended.out
    assert snapshot(tmp_path / "generated").keys() == {
        path.removeprefix("generated/") for path in before if path.startswith("generated/")
    }


def test_edited_missing_and_extra_files_are_differences(tmp_path: Path) -> None:
    output = generated(tmp_path) / "generated/acme"
    (output / "README.md").write_text((output / "README.md").read_text() + "mine\n")
    (output / "api.md").unlink()
    (output / "src/acme_sdk/strange.py").write_text("")
    ended = specwright(tmp_path, "check")
    assert ended.code == 5
    assert "-mine" in ended.out.splitlines()
    assert "missing: generated/acme/api.md" in ended.out
    assert "not from the specs: generated/acme/src/acme_sdk/strange.py" in ended.out
    assert "3 files differ" in ended.out


def test_a_broken_description_is_its_own_code(tmp_path: Path) -> None:
    generated(tmp_path)
    (tmp_path / "specs/acme/openapi.yaml").write_text("openapi: [")
    ended = specwright(tmp_path, "check")
    assert ended.code == 1 and ended.out == ""
