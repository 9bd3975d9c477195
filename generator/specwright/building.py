"""Vendors through the pipeline, in memory, and what there is to tell of each."""

from __future__ import annotations

import gc
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from specwright import pipeline
from specwright.cache import Outcome
from specwright.config import VendorConfig, load_vendor, single_file
from specwright.diagnostics import (
    DiagnosticCollector,
    Severity,
    SpecError,
    SpecwrightError,
    UsageError,
)
from specwright.failures import guarded
from specwright.pipeline import Run
from specwright.progress import progress_line
from specwright.render.output_file import OutputFile
from specwright.reporting import counts, format_diagnostics, note_counts, summary
from specwright.settings import DONE, SPEC_AT_FAULT, Settings
from specwright.workspace import Workspace, find_workspace
from specwright.write.ownership import MANIFEST

MOST_OBJECTS = 500_000
"""Objects that are made and not yet let go of before garbage is looked for: tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Target:
    """A vendor and the folder of its output."""

    run: Run
    folder: Path


@dataclass(frozen=True, slots=True)
class Built:
    """A vendor that went through all stages in memory; ``files`` is None where it failed.

    ``told`` is what was written to standard error about it.
    """

    target: Target
    code: int
    told: str = ""
    files: tuple[OutputFile, ...] | None = None

    def outcome(self, at_ns: int) -> Outcome:
        """What is worth remembering of it; ``at_ns`` is a time before its output was written."""
        config, findings = self.target.run.config, self.target.run.findings
        content = next(file.content for file in self.files or () if file.path == MANIFEST)
        manifest = json.loads(content)
        files = {row["path"]: row["sha256"] for row in manifest["files"]}
        return Outcome(
            sources={config.shown_from / row["path"]: row["sha256"] for row in manifest["sources"]},
            files={**files, MANIFEST: hashlib.sha256(content).hexdigest()},
            at_ns=at_ns,
            told=self.told,
            found=counts(findings),
            code=self.code,
        )


def build_vendors(names: Sequence[str], settings: Settings) -> Sequence[Built]:
    """Vendors of the workspace in memory, their findings told; nothing is written."""
    workspace = find_workspace(Path.cwd())
    targets = [vendor_target(workspace, name, settings) for name in workspace.choose(names)]
    return [build(target, settings) for target in targets]


def vendor_target(workspace: Workspace, name: str, settings: Settings) -> Target:
    """A vendor of a workspace, its settings read.

    Raises:
        UsageError: They are not usable; why has been told.
        InputOutputError: They, or files that they name, can't be read.
    """
    diagnostics = DiagnosticCollector()
    try:
        config = load_vendor(workspace.spec_folder(name), workspace.root, diagnostics)
    except UsageError:
        tell(format_diagnostics(diagnostics, workspace.root, Path.cwd()))
        raise
    run = Run(_with_allowances(config, settings), diagnostics)
    return Target(run, workspace.output_folder(name))


def file_target(path: Path, output: Path, package: str | None, settings: Settings) -> Target:
    """A document on its own.

    Raises:
        UsageError: ``package`` is no Python identifier, or the document is not below the root.
        InputOutputError: There is no such file or folder.
    """
    config = single_file(path, package, settings.root)
    return Target(Run(_with_allowances(config, settings)), output)


def _with_allowances(config: VendorConfig, settings: Settings) -> VendorConfig:
    return replace(config, allow=config.allow + settings.allow)


def build(target: Target, settings: Settings) -> Built:
    """One vendor in memory; its failure does not keep the others from being looked at."""
    run, files = target.run, None
    failure: SpecwrightError | None = None
    _collect_garbage()
    with progress_line() as show:
        try:
            files = pipeline.build(run, lambda stage: show(f"{run.config.name}: {stage}"))
        except SpecwrightError as error:
            failure = error
    findings = run.findings
    loud = [found for found in findings if found.severity is not Severity.NOTE]
    told = format_diagnostics(loud, run.config.shown_from, Path.cwd()) + note_counts(findings)
    tell(told)
    if failure is not None:
        return Built(target, explain(run, failure))
    strict = settings.strict and any(found.severity is Severity.WARNING for found in findings)
    return Built(target, SPEC_AT_FAULT if strict else DONE, told, files)


def _collect_garbage() -> None:
    """Let go of what vendors before have left, where it is much: nobody else does in a run."""
    if gc.get_count()[0] > MOST_OBJECTS:
        gc.collect()


def explain(run: Run, failure: SpecwrightError) -> int:
    """Why nothing was built: the findings say it, or else the failure itself does."""
    located = any(found.severity is Severity.ERROR for found in run.findings)
    if isinstance(failure, SpecError) and located:
        tell(f"{summary(run.config.name, counts(run.findings), 'nothing was written')}\n")
        return failure.exit_code
    return guarded(partial(_raise, failure))


def _raise(failure: SpecwrightError) -> int:
    raise failure


def tell(text: str) -> None:
    """Write findings where they belong."""
    sys.stderr.write(text)
