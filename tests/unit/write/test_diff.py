"""Comparing wanted output with a folder."""

from __future__ import annotations

from pathlib import Path

from specwright.plan.naming import OutputPath
from specwright.render.output_file import OutputFile
from specwright.write import compare


def wanted(files: dict[str, str]) -> list[OutputFile]:
    return [
        OutputFile(path=OutputPath(path), content=text.encode()) for path, text in files.items()
    ]


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text)


def test_nothing_differs(tmp_path: Path) -> None:
    put(tmp_path, "src/a.py", "A = 1\n")
    found = compare(tmp_path, wanted({"src/a.py": "A = 1\n"}), "out")
    assert (found.count, found.text) == (0, "")


def test_the_diff_shows_only_the_lines_concerned(tmp_path: Path) -> None:
    lines = [f"line {number}\n" for number in range(100)]
    put(tmp_path, "a.md", "".join(lines))
    lines[50] = "changed\n"
    found = compare(tmp_path, wanted({"a.md": "".join(lines)}), "generated/acme")
    assert found.changed == ("a.md",)
    assert "--- a/generated/acme/a.md\n+++ b/generated/acme/a.md\n" in found.text
    changes = [line for line in found.text.splitlines()[2:] if line[0] in "+-"]
    assert changes == ["-line 50", "+changed"]
    assert len(found.text.splitlines()) == 2 + 1 + 2 + 6


def test_missing_and_extra_files_are_differences(tmp_path: Path) -> None:
    put(tmp_path, "old.py", "1")
    found = compare(tmp_path, wanted({"new.py": "1"}), "out")
    assert (found.changed, found.missing, found.extra) == ((), ("new.py",), ("old.py",))
    assert found.count == 2


def test_a_folder_that_is_not_there_misses_everything(tmp_path: Path) -> None:
    found = compare(tmp_path / "none", wanted({"a.py": "1", "b.py": "2"}), "out")
    assert found.missing == ("a.py", "b.py")


def test_what_tools_and_users_leave_is_no_difference(tmp_path: Path) -> None:
    for path in (
        "src/acme/__pycache__/a.pyc",
        "src/acme/extensions/deep/mine.py",
        ".mypy_cache/x",
        "dist/acme.whl",
        "acme.egg-info/PKG-INFO",
    ):
        put(tmp_path, path, "x")
    put(tmp_path, "src/acme/strange.py", "x")
    assert compare(tmp_path, [], "out").extra == ("src/acme/strange.py",)


def test_a_missing_end_of_line_is_seen(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "one")
    found = compare(tmp_path, wanted({"a.md": "one\n"}), "out")
    assert found.changed == ("a.md",) and "No newline at end of file" in found.text


def test_bytes_that_are_no_text_differ_without_a_diff(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\xff\x00")
    found = compare(tmp_path, wanted({"a.bin": "x"}), "out")
    assert found.changed == ("a.bin",) and "not text" in found.text
