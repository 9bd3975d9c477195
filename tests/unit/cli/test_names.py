"""``specwright names``: the table, the JSON, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.command import ACME, project, specwright


def test_a_file_as_a_table(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(ACME)
    ended = specwright(tmp_path, "names", "acme.yaml")
    assert ended.code == 0, ended.err
    assert [line.split()[0] for line in ended.out.splitlines()] == ["GET"]
    assert "guess" not in ended.out


def test_a_vendor_as_json(tmp_path: Path) -> None:
    project(tmp_path)
    ended = specwright(tmp_path, "names", "acme", "--json")
    assert ended.code == 0, ended.err
    (row,) = json.loads(ended.out)
    assert row.keys() == {"method", "path", "resource", "name", "guess"}
    assert isinstance(row["resource"], list) and row["guess"] is None


def test_a_name_that_two_want_is_a_guess(tmp_path: Path) -> None:
    twice = ACME.replace("paths:\n", "paths:\n  /v1/things:\n    get: {responses: {}}\n")
    (tmp_path / "acme.yaml").write_text(
        twice.replace("components:", "  /v2/things:\n    get: {responses: {}}\ncomponents:")
    )
    ended = specwright(tmp_path, "names", "acme.yaml")
    assert ended.code == 0, ended.err
    assert "(another operation has the name that the path gives)" in ended.out


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(ACME.replace("schemas/Thing'", "schemas/Thng'"))
    broken = specwright(tmp_path, "names", "acme.yaml")
    assert broken.code == 1 and "error[unknown-ref]" in broken.err and not broken.out
    project(tmp_path)
    assert specwright(tmp_path, "names", "nobody").code == 2
