"""Arguments, help and messages for those who are new."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright import __version__
from tests.unit.cli.command import ACME, project, specwright


def test_the_version(tmp_path: Path) -> None:
    ended = specwright(tmp_path, "--version")
    assert (ended.code, ended.out) == (0, f"specwright {__version__}\n")


def test_help_names_every_command_and_exit_code(tmp_path: Path) -> None:
    ended = specwright(tmp_path, "--help")
    assert ended.code == 0
    for command in ("generate", "check", "serve"):
        assert f"\n  {command} " in ended.out
        own = specwright(tmp_path, command, "--help")
        assert own.code == 0 and own.out.startswith(f"Usage: specwright {command} ")
    summaries = ended.out.partition("Commands:")[2]
    assert summaries and "..." not in summaries, "a summary is cut"
    assert "5 differences found" in " ".join(ended.out.split())


@pytest.mark.parametrize("command", ["generate", "check"])
def test_without_a_project_the_message_says_what_to_do(tmp_path: Path, command: str) -> None:
    ended = specwright(tmp_path, command)
    assert ended.code == 2 and ended.out == ""
    assert ended.err.count("\n") == 1
    assert "no specs/ folder" in ended.err and "specwright generate FILE -o DIR" in ended.err


def test_an_unknown_vendor_gets_a_suggestion(tmp_path: Path) -> None:
    project(tmp_path)
    for command in ("generate", "check", "serve"):
        ended = specwright(tmp_path, command, "acmee")
        assert ended.code == 2
        assert "no vendor 'acmee'" in ended.err and "did you mean 'acme'?" in ended.err
    assert not (tmp_path / "generated").exists()


def test_a_file_needs_a_place_for_its_output(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(ACME)
    ended = specwright(tmp_path, "generate", "acme.yaml")
    assert ended.code == 2 and "-o DIR" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate", "--no-such-option"),
        ("generate", "--allow", "@#/paths"),
        ("generate", "--package", "acme"),
        ("generate", "a.yaml", "b.yaml", "-o", "out"),
        ("generate", "a.yaml", "-o", "out", "--package", "not a name"),
        ("serve",),
        ("serve", "acme", "--port", "70000"),
        ("serve", "acme", "--port", "1", "--port", "2"),
        ("frobnicate",),
    ],
)
def test_wrong_usage_is_code_two(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    project(tmp_path)
    (tmp_path / "a.yaml").write_text(ACME)
    ended = specwright(tmp_path, *arguments)
    assert ended.code == 2 and ended.err
    assert not (tmp_path / "generated").exists() and not (tmp_path / "out").exists()


def test_faults_of_the_settings_are_located(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "specs/acme/vendor.yaml").write_text("client: Acme\nfromatter: black\n")
    ended = specwright(tmp_path / "specs", "generate")
    assert ended.code == 2
    assert ended.err.startswith("acme/vendor.yaml:2:1: error[unknown-setting] #/fromatter: ")
