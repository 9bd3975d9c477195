"""Functions and files that a reader can hold in mind; templates that are mostly text."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import GENERATOR, ROOT, TEMPLATES, Module, modules

LONGEST_FUNCTION = 60
LONGEST_FILE = 400
MOST_CONTROL = 0.2
"""Share of a template's lines that are control lines: ``{% ... %}``."""


def _functions(module: Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{module.path.relative_to(ROOT)}:{node.lineno} {node.name}", size


def test_no_function_is_longer_than_sixty_lines() -> None:
    sizes = [found for module in modules() for found in _functions(module)]
    assert len(sizes) > 100
    assert not [f"{name}: {size}" for name, size in sizes if size > LONGEST_FUNCTION]


def test_most_functions_are_short() -> None:
    sizes = sorted(size for module in modules() for _, size in _functions(module))
    assert statistics.median(sizes) <= 12
    assert sizes[int(len(sizes) * 0.95)] <= 40


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {path: _lines(path) for path in GENERATOR.rglob("*.py")}
    assert not [f"{path}: {length}" for path, length in lengths.items() if length > LONGEST_FILE]


def test_templates_are_mostly_text() -> None:
    templates = sorted(TEMPLATES.rglob("*.j2"))
    assert templates, "there are no templates: this test would hold nothing"
    faults = [
        f"{path.relative_to(ROOT)}: {share:.0%} control lines"
        for path in templates
        if (share := _control_share(path)) > MOST_CONTROL
    ]
    assert not faults, "\n".join(faults)


def _control_share(path: Path) -> float:
    lines = path.read_text("utf-8").splitlines()
    control = [line for line in lines if line.lstrip().startswith("{%")]
    return len(control) / len(lines) if lines else 0.0


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())
