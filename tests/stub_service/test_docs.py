"""The Python of docs/stub-testing.md runs as it stands there."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = Path(__file__).parents[2] / "docs" / "stub-testing.md"
_BLOCKS = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
_NAMES = [name for block in _BLOCKS for name in re.findall(r"^def (test_\w+)", block, re.M)]


@pytest.mark.parametrize("name", _NAMES)
def test_every_example_runs(name: str, package: Any, stub: Any) -> None:
    (block,) = [block for block in _BLOCKS if f"def {name}(" in block]
    code = block.replace("acme_sdk", package.__name__).replace("Acme", "Stub")
    namespace: dict[str, Any] = {}
    exec(compile(code, str(DOCUMENT), "exec"), namespace)  # noqa: S102 - our own documentation
    function = namespace[name]
    function(*[stub for _ in inspect.signature(function).parameters])


def test_there_are_examples() -> None:
    assert len(_NAMES) >= 6
