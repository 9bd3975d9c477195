"""How a run ends that does not end well."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from specwright.diagnostics import (
    InputOutputError,
    LimitError,
    SpecError,
    SpecwrightError,
    UsageError,
)
from specwright.failures import guarded


def raising(error: Exception) -> Callable[[], int]:
    def run() -> int:
        secret = "sk_live_do_not_show"
        assert secret
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SpecError("told"), 1),
        (UsageError("told"), 2),
        (LimitError("told"), 3),
        (InputOutputError("told"), 4),
    ],
)
def test_a_known_fault_is_one_line(
    error: Exception, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(raising(error)) == code
    assert capsys.readouterr().err == "specwright: told\n"


def test_the_system_says_what_it_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(lambda: len(Path("/no/such/file").read_bytes())) == 4
    assert capsys.readouterr().err == "specwright: /no/such/file: No such file or directory\n"


@pytest.mark.parametrize("error", [KeyError("sk_live_in_message"), RecursionError("deep")])
def test_a_fault_of_ours_leaves_a_report_without_values(
    error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(raising(error)) == 70
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "Traceback" not in said and "sk_live" not in said
    found = re.search(r"; (\S+\.txt) says", said)
    assert found
    report = Path(found[1])
    text = report.read_text("utf-8")
    report.unlink()
    assert type(error).__name__ in text and "cli/test_failures.py" in text
    assert "sk_live" not in text and str(Path.home()) not in text


def test_a_fault_of_ours_that_has_words_says_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(SpecwrightError("models/pet.py is not Python"))) == 70
    said = capsys.readouterr().err
    assert "models/pet.py is not Python" in said
    found = re.search(r"; (\S+\.txt) says", said)
    assert found
    Path(found[1]).unlink()


def test_the_end_of_a_good_run_is_its_code() -> None:
    assert guarded(lambda: 5) == 5
