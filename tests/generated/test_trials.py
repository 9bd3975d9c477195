"""What stands beside each generated package runs as its users would run it: tests and examples."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated.calls import TOKEN
from tests.generated.sdks import Sdk, all_sdks

pytestmark = pytest.mark.parametrize("sdk", all_sdks(), ids=str)


def environment(sdk: Sdk, **variables: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(sdk.source), **variables}


def test_every_call_is_tried_plain_and_awaited(sdk: Sdk) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir", ".", "tests"]
        + ["-p", "no:cacheprovider"],
        cwd=sdk.folder,
        env=environment(sdk),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    tried = 2 * len(sdk.manifest["operations"])
    assert f"{tried} passed" in done.stdout


def test_examples_run_against_the_stub_server(sdk: Sdk) -> None:
    with sdk.module(".stub").server() as stub:
        settings = {variable: TOKEN for variable in secrets(sdk)}
        prefix = sdk.package.removesuffix("_sdk").upper()
        for path in examples(sdk):
            done = subprocess.run(
                [sys.executable, path],
                env=environment(sdk, **settings, **{f"{prefix}_BASE_URL": stub.url}),
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, done.stderr
            assert done.stdout


def test_an_example_without_a_server_ends_in_a_line(sdk: Sdk) -> None:
    settings = {variable: TOKEN for variable in secrets(sdk)}
    prefix = sdk.package.removesuffix("_sdk").upper()
    done = subprocess.run(
        [sys.executable, sdk.folder / "examples" / "quick_start.py"],
        env=environment(sdk, **settings, **{f"{prefix}_BASE_URL": "http://127.0.0.1:9"}),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "127.0.0.1:9" in done.stderr
    assert done.stderr.count("\n") == 1


def examples(sdk: Sdk) -> list[Path]:
    found = sorted((sdk.folder / "examples").glob("*.py"))
    assert len(found) == 2
    return found


def secrets(sdk: Sdk) -> list[str]:
    """The variables that the example tells to set, before the name of the program."""
    told = (sdk.folder / "examples" / "quick_start.py").read_text("utf-8").splitlines()
    line = next(line for line in told if line.endswith("python examples/quick_start.py"))
    return [word.removesuffix("=...") for word in line.split() if word.endswith("=...")]
