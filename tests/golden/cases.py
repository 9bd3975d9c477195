"""The golden cases: one folder each, with a small description and the output it must give.

``expected/`` holds what is particular to the case (models, params, resources, the client and the
merged document); the parts that are alike for every vendor are held by ``generated/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from specwright.config import VendorConfig, load_vendor
from specwright.diagnostics import DiagnosticCollector, SpecError
from specwright.pipeline import Run, build
from specwright.reporting import format_diagnostics

FOLDER = Path(__file__).parent
_ALIKE_EVERYWHERE = ("_runtime/", "stub/", "__init__.py", "py.typed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case gave: every file of the package, and the findings as they are printed."""

    files: dict[str, bytes]
    diagnostics: str

    @property
    def particular(self) -> dict[str, str]:
        """The files that ``expected/`` holds."""
        return {path: text.decode() for path, text in self.files.items() if _is_particular(path)}


def _is_particular(path: str) -> bool:
    if path == "openapi.json":
        return True
    inside = path.split("/", 2)[2] if path.startswith("src/") else ""
    return bool(inside) and not inside.startswith(_ALIKE_EVERYWHERE)


def names() -> list[str]:
    """All cases."""
    return sorted(path.name for path in FOLDER.iterdir() if _is_case(path))


def _is_case(path: Path) -> bool:
    return (path / "openapi.yaml").exists() or (path / "pages").is_dir()


def build_case(name: str) -> Outcome:
    """Run the stages over one case."""
    folder = FOLDER / name
    diagnostics = DiagnosticCollector()
    config: VendorConfig = load_vendor(folder, folder, diagnostics)
    run = Run(config, diagnostics)
    try:
        files = build(run, progress=lambda stage: None)
    except SpecError:
        files = ()
    return Outcome(
        files={str(file.path): file.content for file in files},
        diagnostics=format_diagnostics(run.findings, folder, folder),
    )


def expected_files(name: str) -> dict[str, str]:
    """What ``expected/`` holds now."""
    root = FOLDER / name / "expected"
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def expected_diagnostics(name: str) -> str:
    """What ``diagnostics.txt`` holds now; no file means no findings."""
    path = FOLDER / name / "diagnostics.txt"
    return path.read_text("utf-8") if path.exists() else ""
