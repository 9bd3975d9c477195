"""Running the stages over one text, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from specwright.config import single_file
from specwright.diagnostics import Diagnostic, SpecwrightError
from specwright.pipeline import Run, build
from specwright.reporting import format_diagnostics


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a description: files by path, or what was raised instead of them."""

    files: dict[str, bytes]
    findings: tuple[Diagnostic, ...]
    printed: str
    raised: Exception | None = None

    @property
    def refused(self) -> bool:
        """Whether the description was called faulty, in the way that it should be."""
        return isinstance(self.raised, SpecwrightError) and 1 <= self.raised.exit_code <= 4


def build_source(text: str, file_name: str, folder: Path) -> Outcome:
    """The outcome for a text; ``folder`` is where its file is put."""
    path = folder / file_name
    path.write_text(text, "utf-8")
    run = Run(replace(single_file(path), formatter="none"))
    files, raised = _attempt(run)
    findings = run.findings
    printed = format_diagnostics(findings, folder, folder)
    return Outcome(files=files, findings=findings, printed=printed, raised=raised)


def _attempt(run: Run) -> tuple[dict[str, bytes], Exception | None]:
    """Whatever is raised is a value here: the verdict says whether it is a clean refusal."""
    try:
        made = build(run, progress=lambda stage: None)
    except Exception as error:
        return {}, error
    return {str(file.path): file.content for file in made}, None
