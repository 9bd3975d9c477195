"""Bringing a folder up to date, on a real disk."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from specwright.diagnostics import InputOutputError
from specwright.plan.naming import OutputPath
from specwright.render.output_file import OutputFile
from specwright.write import write
from specwright.write.ownership import MANIFEST, sha256

LONG_AGO = 1_000_000_000


def output(files: dict[str, str]) -> list[OutputFile]:
    """Output files, and the manifest that lists them."""
    contents = {path: text.encode() for path, text in files.items()}
    listed = [{"path": path, "sha256": sha256(content)} for path, content in contents.items()]
    contents[MANIFEST] = json.dumps({"files": listed}).encode()
    return [OutputFile(path=OutputPath(path), content=text) for path, text in contents.items()]


def tree(folder: Path) -> dict[str, str]:
    """Every file on disk but the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_a_new_folder_gets_every_file(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    changes = write(folder, output({"README.md": "hello", "src/acme/a.py": "A = 1"}))
    assert tree(folder) == {"README.md": "hello", "src/acme/a.py": "A = 1"}
    assert len(changes.write) == 3
    assert [path.name for path in folder.parent.iterdir()] == ["out"]


def test_files_are_readable_as_the_umask_says(tmp_path: Path) -> None:
    umask = os.umask(0o022)
    try:
        write(tmp_path / "out", output({"a/b.py": "1"}))
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "out/a/b.py").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "out/a").stat().st_mode) == 0o755


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    files = output({"a.py": "A = 1", "b.py": "B = 1"})
    write(tmp_path, files)
    for path in tmp_path.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    os.utime(tmp_path, (LONG_AGO, LONG_AGO))
    changes = write(tmp_path, files)
    assert changes.is_empty and changes.unchanged == 3
    assert {path.stat().st_mtime for path in tmp_path.iterdir()} == {LONG_AGO}
    assert tmp_path.stat().st_mtime == LONG_AGO


def test_only_changed_files_are_written(tmp_path: Path) -> None:
    write(tmp_path, output({"a.py": "A = 1", "b.py": "B = 1"}))
    for path in tmp_path.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    changes = write(tmp_path, output({"a.py": "A = 1", "b.py": "B = 2"}))
    assert [file.path for file in changes.write] == ["b.py", MANIFEST]
    assert (tmp_path / "a.py").stat().st_mtime == LONG_AGO
    assert (tmp_path / "b.py").read_text() == "B = 2"


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    write(tmp_path, output({"a.py": "1", "src/acme/models/pet.py": "2"}))
    changes = write(tmp_path, output({"a.py": "1"}))
    assert changes.stale == ("src/acme/models/pet.py",)
    assert tree(tmp_path) == {"a.py": "1"}
    assert not (tmp_path / "src").exists()


def test_extensions_are_never_touched(tmp_path: Path) -> None:
    mine = tmp_path / "src/acme/extensions/mine.py"
    write(tmp_path, output({"src/acme/a.py": "1"}))
    mine.parent.mkdir()
    mine.write_text("my own")
    write(tmp_path, output({"README.md": "2"}))
    assert tree(tmp_path) == {"README.md": "2", "src/acme/extensions/mine.py": "my own"}
    with pytest.raises(ValueError, match="belongs to the user"):
        write(tmp_path, output({"src/acme/extensions/mine.py": "theirs"}))
    assert mine.read_text() == "my own"


def test_a_foreign_file_in_the_way_is_named_and_kept(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    for force in (False, True):
        with pytest.raises(InputOutputError, match=r"README\.md: in the way"):
            write(tmp_path, output({"README.md": "theirs", "a.py": "1"}), force=force)
    assert tree(tmp_path) == {"README.md": "mine"}


def test_a_foreign_manifest_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"name": "an app of the web"}')
    with pytest.raises(InputOutputError, match="not a manifest of specwright's"):
        write(tmp_path, output({"a.py": "1"}))
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    "listed",
    ["../secret.txt", "/etc/hosts", "a/../../secret.txt", "src/acme/extensions/mine.py", "a//b"],
)
def test_a_manifest_that_points_elsewhere_is_refused(tmp_path: Path, listed: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("keep")
    folder = tmp_path / "out"
    folder.mkdir()
    entries = [{"path": listed, "sha256": sha256(b"keep")}]
    (folder / MANIFEST).write_text(json.dumps({"files": entries}))
    with pytest.raises(InputOutputError, match="nothing in this folder is touched"):
        write(folder, output({"a.py": "1"}), force=True)
    assert secret.read_text() == "keep"


def test_a_file_that_is_there_already_as_wanted_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("A = 1")
    write(tmp_path, output({"a.py": "A = 1"}))
    write(tmp_path, output({"a.py": "A = 2"}))
    assert tree(tmp_path) == {"a.py": "A = 2"}


def test_an_edited_file_is_refused_without_force(tmp_path: Path) -> None:
    write(tmp_path, output({"a.py": "A = 1", "b.py": "B = 1"}))
    (tmp_path / "a.py").write_text("A = 'edited'")
    with pytest.raises(InputOutputError, match=r"a\.py: edited by hand"):
        write(tmp_path, output({"a.py": "A = 2", "b.py": "B = 2"}))
    assert tree(tmp_path) == {"a.py": "A = 'edited'", "b.py": "B = 1"}
    write(tmp_path, output({"a.py": "A = 2", "b.py": "B = 2"}), force=True)
    assert tree(tmp_path) == {"a.py": "A = 2", "b.py": "B = 2"}


def test_an_edited_file_that_would_go_is_refused_too(tmp_path: Path) -> None:
    write(tmp_path, output({"a.py": "1", "b.py": "2"}))
    (tmp_path / "b.py").write_text("edited")
    with pytest.raises(InputOutputError, match=r"b\.py: edited by hand"):
        write(tmp_path, output({"a.py": "1"}))
    write(tmp_path, output({"a.py": "1"}), force=True)
    assert tree(tmp_path) == {"a.py": "1"}


def test_a_file_that_was_deleted_by_hand_comes_back(tmp_path: Path) -> None:
    write(tmp_path, output({"a.py": "1", "b.py": "2"}))
    (tmp_path / "b.py").unlink()
    write(tmp_path, output({"a.py": "1", "b.py": "2"}))
    assert tree(tmp_path) == {"a.py": "1", "b.py": "2"}


@pytest.mark.parametrize(("blocker", "wanted"), [("src", "src/acme/a.py"), ("a.py/x", "a.py")])
def test_a_file_for_a_folder_or_the_reverse_is_named(
    tmp_path: Path, blocker: str, wanted: str
) -> None:
    (tmp_path / blocker).parent.mkdir(exist_ok=True)
    (tmp_path / blocker).write_text("mine")
    with pytest.raises(InputOutputError, match="in the way"):
        write(tmp_path, output({wanted: "1"}), force=True)
    assert tree(tmp_path) == {blocker: "mine"}


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.py").write_text("keep")
    folder = tmp_path / "out"
    write(folder, output({"src/a.py": "1"}))
    (folder / "src/a.py").unlink()
    (folder / "src").rmdir()
    (folder / "src").symlink_to(elsewhere)
    for wanted in ({"src/a.py": "2"}, {"b.py": "2"}):
        with pytest.raises(InputOutputError, match="leads out of the output"):
            write(folder, output(wanted), force=True)
    assert (elsewhere / "a.py").read_text() == "keep"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir(mode=0o500)
    with pytest.raises(InputOutputError, match="can't be written"):
        write(folder, output({"a.py": "1"}))


def test_a_file_where_the_output_folder_should_be(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.write_text("mine")
    with pytest.raises(InputOutputError):
        write(folder, output({"a.py": "1"}))
    assert folder.read_text() == "mine"


def test_a_failure_while_staging_leaves_the_old_tree(tmp_path: Path) -> None:
    write(tmp_path, output({"a.py": "1", "b.py": "2"}))
    before = tree(tmp_path)
    too_long = "x" * 300 + ".py"
    with pytest.raises(InputOutputError, match="can't be"):
        write(tmp_path, output({"a.py": "changed", too_long: "1"}))
    assert tree(tmp_path) == before
