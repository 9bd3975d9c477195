"""What stands around the package: project file, README, api.md, the document, the runtime."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from specwright.plan.views import PackageView
from specwright.render import doors
from specwright.render.environment import render_template
from specwright.render.options import Formatter
from specwright.render.readme import api_text, call_groups, readme_text

_SUFFIXES = (".py", ".html")
"""The modules, and the page of the stubs."""


def project_files(
    package: PackageView, formatter: Formatter, document: str
) -> Iterator[tuple[str, str]]:
    """Paths below the output folder and texts of all that is not the package itself."""
    groups = call_groups(package, formatter)
    summary = f"Python SDK of {doors.line(package.title)}"
    yield "pyproject.toml", render_template("pyproject.toml", package, summary=summary)
    yield "README.md", readme_text(package, groups, formatter)
    yield "api.md", api_text(package, groups)
    yield "openapi.json", document


@cache
def runtime_files() -> tuple[tuple[str, bytes], ...]:
    """The runtime's files, byte for byte: paths below ``_runtime`` and contents."""
    root = Path(__file__).resolve().parent.parent / "runtime"
    paths = (path for suffix in _SUFFIXES for path in root.rglob(f"*{suffix}"))
    found = sorted(path.relative_to(root).as_posix() for path in paths)
    return tuple((name, (root / name).read_bytes()) for name in found)
