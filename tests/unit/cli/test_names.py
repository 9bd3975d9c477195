"""``specwright names``: the table, the JSON, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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
    assert list(row) == ["method", "path", "resource", "name"]
    assert row["resource"] == ["things"] and row["name"] == "retrieve"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/v2/things/{id}", "v2.things.retrieve  (the path without what is left out elsewhere"),
        ("/things/{id}/{part}", "things.retrieve_by_part  (another operation has the name"),
        ("/{part}", "root.retrieve  (the path names no thing"),
    ],
)
def test_the_table_says_where_it_guessed(tmp_path: Path, path: str, told: str) -> None:
    added = f"  {path}:\n    get: {{responses: {{}}}}\ncomponents:"
    (tmp_path / "acme.yaml").write_text(ACME.replace("components:", added))
    ended = specwright(tmp_path, "names", "acme.yaml")
    assert ended.code == 0, ended.err
    first, second = ended.out.splitlines()
    assert first.endswith("things.retrieve") and told in second


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(ACME.replace("schemas/Thing'", "schemas/Thng'"))
    broken = specwright(tmp_path, "names", "acme.yaml")
    assert broken.code == 1 and "error[unknown-ref]" in broken.err and not broken.out
    project(tmp_path)
    assert specwright(tmp_path, "names", "nobody").code == 2
