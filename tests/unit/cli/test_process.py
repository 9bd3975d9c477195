"""How the process of a command ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.command import GENERATOR, project


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_output_that_can_not_be_written_is_one_line_and_exit_code_4(tmp_path: Path) -> None:
    project(tmp_path)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "specwright", "generate"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(GENERATOR)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )
    assert (done.returncode, done.stderr) == (4, "specwright: No space left on device\n")


def test_long_output_arrives_whole_through_a_pipe(tmp_path: Path) -> None:
    project(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "specwright", "check"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(GENERATOR)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 5
    assert done.stdout.splitlines()[-1].endswith("files differ")
