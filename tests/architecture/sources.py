"""The generator's modules as syntax trees, and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
STAGES = ("ingest", "ir", "plan", "render", "write")
PACKAGE = "specwright"


@dataclass(frozen=True)
class Module:
    """A module under ``generator/``: ``specwright.plan.naming``."""

    name: str
    path: Path
    is_package: bool

    @property
    def tree(self) -> ast.Module:
        """The module's syntax tree."""
        return _parsed(self.path)

    @property
    def stage(self) -> str:
        """The folder right below the package, or the module itself where there is none."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    def imports(self) -> Iterator[str]:
        """Absolute names of all modules it imports, at any depth of the code.

        ``from a import b`` counts as ``a`` and ``a.b``: ``b`` may be a module.
        """
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                yield base
                yield from (f"{base}.{alias.name}" for alias in node.names)

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.name.split(".")
        kept = parts[: len(parts) - node.level + (1 if self.is_package else 0)]
        return ".".join([*kept, *([node.module] if node.module else [])])


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the generator."""
    return tuple(_module(path) for path in sorted((GENERATOR / PACKAGE).rglob("*.py")))


def calls(module: Module, attribute: str) -> Iterator[ast.Call]:
    """The calls of a method of this name."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == attribute:
                yield node


def _module(path: Path) -> Module:
    parts = path.relative_to(GENERATOR).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    return Module(".".join(parts[:-1] if is_package else parts), path, is_package)


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))
