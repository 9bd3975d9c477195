"""``make golden``: write what the cases give now into ``expected/`` and ``diagnostics.txt``."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.golden import cases


def main() -> int:
    """Rewrite all cases; refused in CI, where nobody would read the difference."""
    if os.environ.get("CI"):
        print("make golden is refused in CI: goldens are updated by a person who reads them")
        return 2
    for name in cases.names():
        _rewrite(name)
    return 0


def _rewrite(name: str) -> None:
    outcome = cases.build_case(name)
    folder = cases.FOLDER / name
    shutil.rmtree(folder / "expected", ignore_errors=True)
    for path, text in outcome.particular.items():
        target = folder / "expected" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    _write_diagnostics(folder / "diagnostics.txt", outcome.diagnostics)


def _write_diagnostics(path: Path, text: str) -> None:
    if text:
        path.write_text(text, "utf-8")
    else:
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
