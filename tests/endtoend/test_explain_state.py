"""``specwright explain-state``: what the stub server of a document would remember."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from tests.endtoend.command import specwright
from tests.stub_state.shelves import operation, shelves


def _document(folder: Path) -> str:
    document = shelves(**{"/health": {"get": operation({"type": "object"})}})
    (folder / "shelves.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    return "shelves.yaml"


def test_a_table_for_people(tmp_path: Path) -> None:
    done = specwright(tmp_path, "explain-state", _document(tmp_path))
    assert done.code == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "11 of 12 operations remember."
    assert "/shelves: found by id" in lines
    assert "    shelf_id -> /shelves.id" in lines
    listing = next(line for line in lines if line.startswith("    GET    /shelves  list"))
    assert "pages by page, limit" in listing
    assert "filters room, status" in listing
    assert lines[-1] == "    GET    /health  nothing makes what it shows"


def test_json_for_programs(tmp_path: Path) -> None:
    done = specwright(tmp_path, "explain-state", _document(tmp_path), "--json")
    told = json.loads(done.stdout)
    rows = {f"{row['method']} {row['path']}": row for row in told["operations"]}
    assert rows["POST /shelves/{shelf_id}/books"]["does"] == "create"
    assert rows["GET /shelves"]["answer"] == ["data[]"]
    assert rows["GET /shelves/{shelf_id}"]["found_by"] == "id"
    assert "reason" in rows["GET /health"]
    assert [kind["name"] for kind in told["kinds"]] == ["/shelves", "/shelves/{}/books"]


def test_what_contradicts_itself_is_doubted(tmp_path: Path) -> None:
    document = shelves()
    document["paths"]["/shelves/{shelf_id}"]["parameters"][0]["schema"] = {
        "type": "string",
        "format": "uuid",
    }
    (tmp_path / "shelves.yaml").write_text(yaml.safe_dump(document))
    done = specwright(tmp_path, "explain-state", "shelves.yaml")
    assert "DOUBT: the parameter shelf_id is a uuid" in done.stdout


def test_a_vendor_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "specs" / "acme").mkdir(parents=True)
    done = specwright(tmp_path, "explain-state", "acne")
    assert done.code == 2
    assert "acme" in done.stderr
