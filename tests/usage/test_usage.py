"""The types of a generated package: right uses pass, wrong ones are errors in their own lines.

The code says what it expects at the end of a line: ``# R: Invoice`` is what ``reveal_type`` has to
tell, ``# E: colour|color`` an error that speaks of one of them. Every other line is to be free of
errors.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CODE = HERE / "code"
_MARK = re.compile(r"#\s(?P<kind>[RE]):\s(?P<text>.+)$")
_QUALIFIED = re.compile(r"\b(?:\w+\.)+(\w+)")
_REVEALED = re.compile(r'(?:Revealed type is|Type of ".*" is) "(?P<type>.*)"\Z', re.DOTALL)


@dataclass(frozen=True, order=True)
class Remark:
    """What a checker says of a line, or is to say: ``R``, a revealed type, or ``E``, an error."""

    file: str
    line: int
    kind: str
    text: str


def expected() -> list[Remark]:
    """The marks of all files."""
    return [
        Remark(path.name, number, found["kind"], found["text"])
        for path in sorted(CODE.glob("*.py"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if (found := _MARK.search(line))
    ]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source folder of a package that is generated for this, a copy of the code beside it."""
    folder = tmp_path_factory.mktemp("ledger")
    command = [sys.executable, "-m", "specwright", "generate", str(HERE / "ledger.yaml")]
    subprocess.run([*command, "-o", str(folder)], check=True, capture_output=True)
    shutil.copytree(CODE, folder / "code")
    return folder / "src"


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_uses_are_judged_line_by_line(package: Path, checker: str) -> None:
    said = sorted({"mypy": mypy, "pyright": pyright}[checker](package))
    wanted = expected()
    assert [_place(each) for each in said] == [_place(each) for each in wanted], _shown(said)
    others = [each for each in zip(wanted, said, strict=True) if not fits(*each)]
    assert not others, "\n".join(map(str, others))


def fits(mark: Remark, said: Remark) -> bool:
    """Whether a checker says what is marked: the very type, or one of the words."""
    if mark.kind == "R":
        return said.text == mark.text
    return any(word in said.text for word in mark.text.split("|"))


def mypy(package: Path) -> Iterator[Remark]:
    """What mypy says in strict mode, a line at most once."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--output", "json", "--no-incremental"]
        + ["--enable-error-code", "deprecated"]
        + ["--config-file", os.devnull, package.parent / "code"],
        env={**os.environ, "MYPYPATH": str(package)},
        capture_output=True,
        text=True,
    )
    assert done.returncode in (0, 1), done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    yield from _remarks(
        (Path(row["file"]).name, row["line"], row["message"])
        for row in rows
        if Path(row["file"]).parent.name == CODE.name  # the package may name what it deprecates
        if row["severity"] == "error" or row["message"].startswith("Revealed")
    )


def pyright(package: Path) -> Iterator[Remark]:
    """What pyright says in strict mode, a line at most once."""
    settings = package.parent / "pyrightconfig.json"
    wanted = {"include": ["code"], "extraPaths": ["src"], "typeCheckingMode": "strict"}
    settings.write_text(json.dumps({**wanted, "reportUnusedExpression": False}))
    done = subprocess.run(
        [Path(sys.executable).with_name("pyright"), "-p", settings, "--outputjson"]
        + ["--pythonpath", sys.executable],
        capture_output=True,
        text=True,
    )
    assert done.returncode in (0, 1), done.stderr
    yield from _remarks(
        (Path(row["file"]).name, row["range"]["start"]["line"] + 1, row["message"])
        for row in json.loads(done.stdout)["generalDiagnostics"]
        if not row.get("rule", "").startswith("reportUnknown")  # what an error leaves behind
    )


def _remarks(rows: Iterator[tuple[str, int, str]]) -> Iterator[Remark]:
    """One remark a line: all that is said of it, types without the modules they are from."""
    said: dict[tuple[str, int], list[str]] = {}
    for file, line, message in rows:
        said.setdefault((file, line), []).append(message)
    for (file, line), messages in said.items():
        revealed = _REVEALED.match(messages[0])
        if revealed:
            yield Remark(file, line, "R", _QUALIFIED.sub(r"\1", revealed["type"]))
        else:
            yield Remark(file, line, "E", "\n".join(messages))


def _place(remark: Remark) -> tuple[str, int, str]:
    return (remark.file, remark.line, remark.kind)


def _shown(said: list[Remark]) -> str:
    return "\n".join(f"{each.file}:{each.line}: {each.kind}: {each.text}" for each in said)
