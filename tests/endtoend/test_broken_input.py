"""Broken input: one located line, the documented exit code, and generated/ as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.endtoend.command import contents, edit, specwright, stamps

SPEC_AT_FAULT, USAGE, LIMIT, INPUT_OUTPUT = 1, 2, 3, 4
PAGES = "specs/lago/pages"
PAGE = f"{PAGES}/createPayment.md"
OVERLAY = "specs/lago/overlay.yaml"
VENDOR = "specs/lago/vendor.yaml"


@dataclass(frozen=True)
class Broken:
    """How to break a project, and what has to be said about it.

    ``at`` is a text on the line that has to be named: the first one that holds it; None where
    the finding is about the file as a whole.
    """

    break_it: Callable[[Path], None]
    exit_code: int
    path: str
    code: str
    at: str | None


def _no_fence(project: Path) -> None:
    text = (project / PAGE).read_text("utf-8")
    (project / PAGE).write_text(text.partition("````yaml")[0], "utf-8")


def _broken_yaml(project: Path) -> None:
    edit(project / PAGE, "  title: Lago API documentation", "  title: [Lago API documentation")


def _unknown_ref(project: Path) -> None:
    reference = "'#/components/schemas/PaymentObject'"
    edit(project / PAGE, reference, "'#/components/schemas/PaymentObjects'")


def _not_openapi(project: Path) -> None:
    edit(project / PAGE, "openapi: 3.1.0", "something: 3.1.0")


def _dangling_link(project: Path) -> None:
    (project / PAGES / "gone.md").symlink_to("nowhere.md")


def _folder_for_a_document(project: Path) -> None:
    _settings(project, "documents: [pages, openapi.yaml]\n")
    (project / "specs/lago/openapi.yaml").mkdir()
    (project / "specs/lago/openapi.yaml/inside.txt").write_text("not a document", "utf-8")


def _missing_document(project: Path) -> None:
    _settings(project, "documents: [nowhere.yaml]\n")


def _overlay_misses(project: Path) -> None:
    text = (project / OVERLAY).read_text("utf-8").rstrip("\n")
    action = "  - target: $.components.schemas.NoSuchSchema\n    remove: true\n"
    (project / OVERLAY).write_text(f"{text}\n{action}", "utf-8")


def _unknown_setting(project: Path) -> None:
    _settings(project, "enviroments: {}\n")


def _broken_settings(project: Path) -> None:
    _settings(project, "package: ]lago\n")


def _settings(project: Path, lines: str) -> None:
    """Add settings to a vendor.yaml, before those that are there."""
    path = project / VENDOR
    path.write_text(lines + path.read_text("utf-8"), "utf-8")


def _too_deep(project: Path) -> None:
    (project / PAGE).write_text(f"````yaml\nopenapi: 3.1.0\nx: {'[' * 5000}\n````\n", "utf-8")


BROKEN = {
    "no fence": Broken(_no_fence, SPEC_AT_FAULT, PAGE, "no-openapi-fragment", None),
    "broken YAML": Broken(_broken_yaml, SPEC_AT_FAULT, PAGE, "", "  title: ["),
    "unknown $ref": Broken(_unknown_ref, SPEC_AT_FAULT, PAGE, "unknown-ref", "PaymentObjects'"),
    "not OpenAPI": Broken(_not_openapi, SPEC_AT_FAULT, PAGE, "not-openapi", "something: 3.1.0"),
    "dangling link": Broken(_dangling_link, INPUT_OUTPUT, f"{PAGES}/gone.md", "", None),
    "folder for a document": Broken(
        _folder_for_a_document, SPEC_AT_FAULT, "specs/lago/openapi.yaml", "", None
    ),
    "missing document": Broken(_missing_document, USAGE, VENDOR, "no-such-file", "documents:"),
    "overlay that misses": Broken(_overlay_misses, SPEC_AT_FAULT, OVERLAY, "", "NoSuchSchema"),
    "unknown setting": Broken(_unknown_setting, USAGE, VENDOR, "unknown-setting", "enviroments"),
    "broken settings": Broken(_broken_settings, USAGE, VENDOR, "", "package: ]"),
    "nested too deep": Broken(_too_deep, LIMIT, PAGE, "", "[[["),
}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN)
def test_one_located_line_and_nothing_written(project: Path, case: Broken) -> None:
    case.break_it(project)
    before, times = contents(project), stamps(project)
    outcome = specwright(project, "generate")
    assert outcome.code == case.exit_code, outcome.stdout + outcome.stderr
    assert len(outcome.errors) == 1, outcome.stderr
    error = outcome.errors[0]
    assert error.path == case.path
    assert error.code == (case.code or error.code)
    if case.at is not None:
        lines = (project / case.path).read_text("utf-8").split("\n")
        named = next(number for number, line in enumerate(lines, 1) if case.at in line)
        # a parser may notice at the beginning of the next line what is wrong at the end of one
        assert error.line in (named, named + 1)
        assert 1 <= error.column <= len(lines[error.line - 1]) + 1
    assert contents(project) == before
    assert stamps(project) == times


def test_check_says_the_same(project: Path) -> None:
    """The fault of the description goes before the differences that it would make."""
    _unknown_ref(project)
    generated, checked = specwright(project, "generate"), specwright(project, "check")
    assert checked.code == generated.code == SPEC_AT_FAULT
    assert checked.errors == generated.errors != []


def test_the_line_is_shown(project: Path) -> None:
    _unknown_ref(project)
    outcome = specwright(project, "generate")
    (error,) = outcome.errors
    shown = [line for line in outcome.stderr.splitlines() if f"{error.line} | " in line]
    assert len(shown) == 1 and "PaymentObjects" in shown[0]


def test_text_that_is_not_utf_8_is_told(project: Path) -> None:
    """It is mended, so it is a warning; ``check`` then says what it would change."""
    path = project / PAGE
    path.write_bytes(path.read_bytes().replace(b"Payment created", b"Payment cr\xe9\xe9"))
    outcome = specwright(project, "check")
    assert outcome.code == 5
    warnings = [line for line in outcome.stderr.splitlines() if "warning[" in line]
    number = path.read_bytes().split(b"Payment cr")[0].count(b"\n") + 1
    assert any(line.startswith(f"{PAGE}:{number}:") for line in warnings), outcome.stderr
    assert specwright(project, "check", "--strict").code == 1


def test_no_vendor_is_written_when_one_is_broken(project: Path) -> None:
    _unknown_ref(project)
    paywint = next((project / "specs/paywint/pages").glob("*.md"))
    edit(paywint, "Full URL for the payment page", "Whole URL for the payment page")
    before = contents(project / "generated")
    assert specwright(project, "generate").code == SPEC_AT_FAULT
    assert contents(project / "generated") == before
    assert specwright(project, "generate", "paywint").code == 0
    assert contents(project / "generated") != before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["generate", "nobody"], USAGE),
        (["generate", "lago", "paywint", "-o", "out"], USAGE),
        (["generate", "nowhere.yaml", "-o", "out"], INPUT_OUTPUT),
        (["generate", "--no-such-option"], USAGE),
        (["no-such-command"], USAGE),
        (["serve", "nobody"], USAGE),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else str(each),
)
def test_wrong_use(project: Path, arguments: list[str], code: int) -> None:
    before = contents(project)
    outcome = specwright(project, *arguments)
    assert outcome.code == code, outcome.stderr
    assert outcome.stderr.strip()
    assert contents(project) == before


def test_a_folder_without_a_project(tmp_path: Path) -> None:
    outcome = specwright(tmp_path, "generate")
    assert outcome.code == USAGE
    assert "specs/" in outcome.stderr
