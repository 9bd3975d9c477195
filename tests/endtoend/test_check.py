"""``specwright check`` in a copy of the project: silent when all is well, exact when it is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.endtoend.command import ROOT, Outcome, contents, copied_project, edit, specwright, stamps

DIFFERENT = 5
PAYMENT = "specs/lago/pages/createPayment.md"
LINK = "specs/paywint/pages/" "create_payment_link_api_user_api_payment_create_payment_link_post.md"
HASH = re.compile(r'[+-]\s+"sha256": "[0-9a-f]{64}",?\Z')


@dataclass(frozen=True)
class Reworded:
    """One description of a seed page, reworded; where it has to show besides the hashes."""

    page: str
    old: str
    new: str
    files: frozenset[str]

    @property
    def vendor(self) -> str:
        """Whose page it is."""
        return self.page.split("/")[1]


DOCUMENTS = {"MANIFEST.json", "openapi.json", "src/{package}/stub/openapi.json"}
REWORDED = {
    "property of a request": Reworded(
        PAYMENT,
        "The payment amount in cents",
        "The paid sum in cents",
        frozenset(
            {
                "src/{package}/models/payment_create_input.py",
                "src/{package}/params/payment_create_input.py",
            }
        ),
    ),
    "property of an answer": Reworded(
        PAYMENT,
        "The amount of the payment in cents.",
        "The sum of the payment in cents.",
        frozenset({"src/{package}/models/payment_object.py"}),
    ),
    "operation": Reworded(
        PAYMENT,
        "      description: This endpoint is used to create a manual payment",
        "      description: This endpoint is meant to create a manual payment",
        frozenset({"src/{package}/resources/payments.py"}),
    ),
    "answer": Reworded(
        PAYMENT,
        "description: Payment created",
        "description: Payment recorded",
        frozenset({"src/{package}/resources/payments.py"}),
    ),
    "property of another vendor": Reworded(
        LINK,
        "description: Full URL for the payment page",
        "description: Whole URL for the payment page",
        frozenset({"src/{package}/models/external_api_payment_link_read.py"}),
    ),
}


def changed_lines(outcome: Outcome) -> list[str]:
    """The lines that a diff takes away or adds."""
    return [
        line
        for line in outcome.stdout.splitlines()
        if line.startswith(("+", "-")) and not line.startswith(("+++ ", "--- "))
    ]


def changed_files(outcome: Outcome) -> set[str]:
    """The files that a diff is about."""
    heads = (line for line in outcome.stdout.splitlines() if line.startswith("+++ b/"))
    return {line.removeprefix("+++ b/") for line in heads}


def test_what_is_in_the_repository_is_what_the_specs_give(tmp_path: Path) -> None:
    project = copied_project(ROOT, tmp_path)
    before = contents(project)
    outcome = specwright(project, "check")
    assert outcome.code == 0, outcome.stdout + outcome.stderr
    assert not changed_lines(outcome)
    assert contents(project) == before


@pytest.mark.parametrize("case", REWORDED.values(), ids=REWORDED)
def test_one_description_changes_only_its_lines(project: Path, case: Reworded) -> None:
    edit(project / case.page, case.old, case.new)
    before, times = contents(project), stamps(project)
    outcome = specwright(project, "check")
    assert outcome.code == DIFFERENT, outcome.stdout + outcome.stderr
    assert (contents(project), stamps(project)) == (before, times), "check writes nothing"
    package = f"{case.vendor}_sdk"
    wanted = {name.format(package=package) for name in DOCUMENTS | case.files}
    assert changed_files(outcome) == {f"generated/{case.vendor}/{name}" for name in wanted}
    _only_the_words_differ(changed_lines(outcome), case)


def _only_the_words_differ(lines: list[str], case: Reworded) -> None:
    """Every changed line is a hash, or holds the words; both sides are equal without them."""
    old, new = (text.partition("description: ")[2] or text for text in (case.old, case.new))
    removed = [line[1:] for line in lines if line[0] == "-" and not HASH.match(line)]
    added = [line[1:] for line in lines if line[0] == "+" and not HASH.match(line)]
    assert removed and [line for line in removed if old not in line] == []
    assert [line.replace(old, new) for line in removed] == added


def test_generate_brings_it_back_in_line(project: Path) -> None:
    case = REWORDED["property of a request"]
    edit(project / case.page, case.old, case.new)
    assert specwright(project, "generate").code == 0
    assert specwright(project, "check").code == 0
    edit(project / case.page, case.new, case.old)
    assert specwright(project, "check", "paywint").code == 0
    assert specwright(project, "check", "lago").code == DIFFERENT


def test_a_file_that_was_edited_by_hand(project: Path) -> None:
    edited = project / "generated/lago/src/lago_sdk/_client.py"
    edited.write_text(edited.read_text("utf-8") + "# mine\n", "utf-8")
    outcome = specwright(project, "check")
    assert outcome.code == DIFFERENT
    assert changed_files(outcome) == {"generated/lago/src/lago_sdk/_client.py"}
    assert changed_lines(outcome) == ["-# mine"]


@pytest.mark.parametrize(
    "name",
    ["README.md", "src/lago_sdk/models/payment.py", "src/lago_sdk/_runtime/lazy.py"],
)
def test_a_file_that_is_missing(project: Path, name: str) -> None:
    (project / "generated/lago" / name).unlink()
    outcome = specwright(project, "check")
    assert outcome.code == DIFFERENT
    assert f"missing: generated/lago/{name}" in outcome.stdout.splitlines()
    assert not changed_lines(outcome)


def test_a_file_that_the_specs_do_not_give(project: Path) -> None:
    (project / "generated/lago/src/lago_sdk/models/invented.py").write_text("", "utf-8")
    outcome = specwright(project, "check")
    assert outcome.code == DIFFERENT
    extra = "not from the specs: generated/lago/src/lago_sdk/models/invented.py"
    assert extra in outcome.stdout.splitlines()


def test_extensions_are_the_users(project: Path) -> None:
    mine = project / "generated/lago/src/lago_sdk/extensions/mine.py"
    mine.parent.mkdir()
    mine.write_text("ANSWER = 42\n", "utf-8")
    assert specwright(project, "check").code == 0
    assert specwright(project, "generate").code == 0
    assert mine.read_text("utf-8") == "ANSWER = 42\n"


def test_an_output_that_is_not_there_at_all(project: Path) -> None:
    (project / "generated").rename(project / "elsewhere")
    outcome = specwright(project, "check")
    assert outcome.code == DIFFERENT
    assert "missing: generated/paywint/MANIFEST.json" in outcome.stdout.splitlines()
    assert not (project / "generated").exists()
