"""The short way into a command and the ordinary one are the same to whoever uses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.cli import run
from specwright.plain_command import plain_command
from tests.unit.cli.command import ACME, project

PLAIN = [
    ["check"],
    ["check", "acme"],
    ["check", "nobody", "--strict"],
    ["generate"],
    ["generate", "acme", "--strict", "--force"],
    ["generate", "--no-cache", "nobody"],
    ["generate", "acme.yaml", "-o", "out"],
    ["generate", "--output", "out", "acme.yaml", "--strict"],
    ["generate", "missing.yaml", "-o", "out"],
]
ORDINARY = [
    [],
    ["--help"],
    ["serve", "acme"],
    ["check", "--force"],
    ["check", "-o", "out"],
    ["check", "--", "acme"],
    ["generate", "--stric"],
    ["generate", "-h"],
    ["generate", "-oout", "acme.yaml"],
    ["generate", "--output=out", "acme.yaml"],
    ["generate", "acme.yaml"],
    ["generate", "acme.yaml", "-o"],
    ["generate", "acme.yaml", "-o", "--strict"],
    ["generate", "acme.yaml", "-o", "out", "-o", "other"],
    ["generate", "one.yaml", "two.yaml", "-o", "out"],
    ["generate", "-o", "out"],
    ["generate", "acme", "--allow", "unknown-ref"],
    ["generate", ""],
]


@pytest.fixture(autouse=True)
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path)
    (tmp_path / "acme.yaml").write_text(ACME)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_both_ways_do_the_same(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["generate"])
    capsys.readouterr()
    ended: list[object] = []
    for way in (run, _plain):
        try:
            ended.append(way(arguments))
        except Exception as error:
            ended.append((type(error), str(error)))
        ended.append(capsys.readouterr())
        if (tmp_path / "out").exists():
            (tmp_path / "out").rename(tmp_path / f"out-{way.__name__}")
    assert ended[:2] == ended[2:]


def _plain(arguments: list[str]) -> int:
    command = plain_command(arguments)
    assert command is not None
    return command()


@pytest.mark.parametrize("arguments", ORDINARY, ids=" ".join)
def test_everything_else_goes_the_ordinary_way(arguments: list[str]) -> None:
    assert plain_command(arguments) is None
