"""Findings as they are printed."""

from __future__ import annotations

from pathlib import Path

from specwright.diagnostics import Diagnostic, DiagnosticCollector, Severity, SourcePosition
from specwright.reporting import counts, format_diagnostics, note_counts, printable, summary


def finding(line: int, column: int, message: str = "broken", **also: str) -> Diagnostic:
    at = SourcePosition("specs/acme.yaml", line, column)
    severity = Severity(also.get("severity", "error"))
    return Diagnostic(
        severity=severity, code="a-code", message=message, at=at, pointer=also.get("pointer", "")
    )


def spec(root: Path, text: str) -> None:
    (root / "specs").mkdir()
    (root / "specs/acme.yaml").write_text(text, "utf-8")


def test_an_error_shows_the_lines_around_it(tmp_path: Path) -> None:
    spec(tmp_path, "one: 1\ntwo: 2\nthree: 3\nfour: 4\nfive: 5\nsix: 6\n")
    shown = format_diagnostics([finding(3, 8, pointer="#/three")], tmp_path, tmp_path)
    assert shown == (
        "specs/acme.yaml:3:8: error[a-code] #/three: broken\n"
        "  1 | one: 1\n"
        "  2 | two: 2\n"
        "  3 | three: 3\n"
        "    |        ^\n"
        "  4 | four: 4\n"
        "  5 | five: 5\n"
    )


def test_a_warning_is_one_line(tmp_path: Path) -> None:
    spec(tmp_path, "one: 1\n")
    shown = format_diagnostics([finding(1, 1, severity="warning")], tmp_path, tmp_path)
    assert shown == "specs/acme.yaml:1:1: warning[a-code]: broken\n"


def test_paths_are_seen_from_the_working_directory(tmp_path: Path) -> None:
    spec(tmp_path, "one: 1\n")
    below, beside = tmp_path / "specs", tmp_path / "other"
    assert format_diagnostics([finding(1, 1)], tmp_path, below).startswith("acme.yaml:1:1:")
    assert format_diagnostics([finding(1, 1)], tmp_path, beside).startswith("../specs/acme.yaml")


def test_a_tab_keeps_the_mark_in_place(tmp_path: Path) -> None:
    spec(tmp_path, "\tx: 1\n")
    lines = format_diagnostics([finding(1, 2)], tmp_path, tmp_path).split("\n")
    assert lines[1:3] == ["  1 |     x: 1", "    |     ^"]


def test_a_long_line_is_cut_around_the_column(tmp_path: Path) -> None:
    spec(tmp_path, "x" * 50_000 + "HERE" + "y" * 50_000)
    lines = format_diagnostics([finding(1, 50_001)], tmp_path, tmp_path).split("\n")
    assert max(map(len, lines)) < 120
    assert lines[1][lines[2].index("^") :].startswith("HERE")


def test_a_source_that_is_gone_or_shorter_takes_nothing_away(tmp_path: Path) -> None:
    assert format_diagnostics([finding(1, 1)], tmp_path, tmp_path).count("\n") == 1
    spec(tmp_path, "one\n")
    assert format_diagnostics([finding(99, 1)], tmp_path, tmp_path).count("\n") == 1


def test_nothing_reaches_a_terminal_raw(tmp_path: Path) -> None:
    spec(tmp_path, "a: \x1b[31mred\u202e\n")
    message = "bad \x1b]0;title\x07 and \u202e and \ud800 and\nnext"
    shown = format_diagnostics([finding(1, 1, message, pointer="#/\x9b")], tmp_path, tmp_path)
    assert all(character.isprintable() or character == "\n" for character in shown)
    assert shown.count("\n") == 3
    assert r"\x1b[31mred\u202e" in shown and r"and \ud800 and\nnext" in shown
    shown.encode("utf-8")


def test_printable_leaves_letters_alone() -> None:
    assert printable("Grüße, 世界") == "Grüße, 世界"


def test_findings_come_once_and_by_position() -> None:
    diagnostics = DiagnosticCollector()
    for line in (9, 2, 9):
        diagnostics.add(finding(line, 1))
    assert [found.at.line for found in diagnostics] == [2, 9]


def test_the_summary_counts() -> None:
    found = [finding(1, 1), finding(2, 1, severity="warning"), finding(3, 1, severity="warning")]
    assert summary("acme", counts(found), "nothing was written") == (
        "acme: 1 error, 2 warnings; nothing was written"
    )
    assert summary("acme", counts([]), "up to date") == "acme: no findings; up to date"


def test_notes_are_counted_in_one_line() -> None:
    at = SourcePosition("a.yaml")
    notes = [
        Diagnostic(severity=Severity.NOTE, code=code, message="m", at=at, pointer=f"#/{number}")
        for number, code in enumerate(["b-b", "a-a", "b-b"])
    ]
    assert note_counts(notes) == "notes, listed in MANIFEST.json: a-a: 1, b-b: 2\n"
    assert note_counts([]) == ""
