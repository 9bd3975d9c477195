"""The fork catches what generated code must not do when it is imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.payload_texts import CALL
from tests.hostile.run import Harness

CLIENT = "src/hostile_harbour_sdk/_client.py"
PLANTED = {
    "the payload": (CALL, "the payload was executed"),
    "the payload in an annotation": (
        f'from ._runtime.client import Model\n\n\nclass X(Model):\n    y: "list[{CALL}]"',
        "the payload was executed",
    ),
    "the payload in a typed dictionary": (
        f'from typing import TypedDict\n\n\nclass X(TypedDict):\n    y: "list[{CALL}]"',
        "the payload was executed",
    ),
    "a process": ("import os\nos.system('true')", "importing reached out: os.system"),
    "a subprocess": ("import subprocess\nsubprocess.Popen(['true'])", "importing reached out"),
    "a connection": (
        "import socket\nsocket.socket().connect(('127.0.0.1', 9))",
        "importing reached out: socket.connect",
    ),
    "a name that is nowhere": ("nowhere", "NameError"),
    "a field that hides a method": (
        "from ._runtime.client import Model\n\n\nclass X(Model):\n    copy: int = 1",
        "UserWarning",
    ),
    "an exit": ("raise SystemExit(3)", "importing failed"),
    "a hard exit": ("import os\nos._exit(5)", "importing failed (5)"),
    "no Python": ("x = (", "does not compile"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_planted_code_is_caught(name: str, harness: Harness) -> None:
    code, wanted = PLANTED[name]
    files = dict(harness.base.outcome.files)
    files[CLIENT] += f"\n\n{code}\n".encode()
    found = harness.importer.problems(files)
    assert any(wanted in problem for problem in found), found


def test_files_are_not_written(harness: Harness, tmp_path: Path) -> None:
    target = tmp_path / "written"
    files = dict(harness.base.outcome.files)
    files[CLIENT] += f"\n\nopen({str(target)!r}, 'w').close()\n".encode()
    assert any("reached out: open" in problem for problem in harness.importer.problems(files))
    assert not target.exists()


def test_the_base_imports(harness: Harness) -> None:
    assert not harness.importer.problems(harness.base.outcome.files, everything=True)


def test_a_missing_module_is_caught(harness: Harness) -> None:
    files = dict(harness.base.outcome.files)
    del files["src/hostile_harbour_sdk/models/kind.py"]
    assert harness.importer.problems(files)
