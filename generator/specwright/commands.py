"""What ``generate`` and ``check`` do: vendors through the pipeline, findings told, exit codes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from specwright import pipeline
from specwright.allowances import Allowance
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
from specwright.reporting import format_diagnostics, note_counts, printable, summary
from specwright.workspace import Workspace, find_workspace
from specwright.write import Changes, Differences

DONE = 0
SPEC_AT_FAULT = 1
DIFFERENT = 5
_GRAVEST_FIRST = (70, 4, 3, 2, SPEC_AT_FAULT, DIFFERENT, DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the command line decides for all vendors of a run."""

    allow: tuple[Allowance, ...] = ()
    strict: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """A vendor and the folder of its output."""

    run: Run
    folder: Path


@dataclass(frozen=True, slots=True)
class Built:
    """A vendor that went through all stages in memory; ``files`` is None where it failed."""

    target: Target
    code: int
    files: tuple[OutputFile, ...] | None = None


def generate_vendors(names: Sequence[str], settings: Settings) -> int:
    """``specwright generate [VENDOR...]``: returns the exit code."""
    return _generate(_vendor_targets(names, settings), settings)


def generate_file(path: Path, output: Path, package: str | None, settings: Settings) -> int:
    """``specwright generate FILE -o DIR``: returns the exit code."""
    config = _with_allowances(single_file(path, package), settings)
    return _generate([Target(Run(config), output)], settings)


def check_vendors(names: Sequence[str], settings: Settings) -> int:
    """``specwright check [VENDOR...]``: returns the exit code, 5 for differences."""
    built = build_all(_vendor_targets(names, settings), settings)
    return _gravest([*(one.code for one in built), *(_check(one) for one in built)])


def build_vendors(names: Sequence[str], settings: Settings) -> Sequence[Built]:
    """Vendors of the workspace in memory, their findings told; nothing is written."""
    return build_all(_vendor_targets(names, settings), settings)


def build_all(targets: Iterable[Target], settings: Settings) -> Sequence[Built]:
    """Every target through the stages; all findings are told, of each vendor once."""
    built: list[Built] = []
    for target in targets:
        if built:
            gc.collect()  # what the vendor before left: tens of megabytes, and nobody else would
        built.append(_build(target, settings))
    return built


def _vendor_targets(names: Sequence[str], settings: Settings) -> list[Target]:
    workspace = find_workspace(Path.cwd())
    chosen = workspace.choose(names)
    return [_vendor_target(workspace, name, settings) for name in chosen]


def _vendor_target(workspace: Workspace, name: str, settings: Settings) -> Target:
    diagnostics = DiagnosticCollector()
    try:
        config = load_vendor(workspace.spec_folder(name), workspace.root, diagnostics)
    except UsageError:
        _tell(format_diagnostics(diagnostics, workspace.root, Path.cwd()))
        raise
    run = Run(_with_allowances(config, settings), diagnostics)
    return Target(run, workspace.output_folder(name))


def _with_allowances(config: VendorConfig, settings: Settings) -> VendorConfig:
    return replace(config, allow=config.allow + settings.allow)


def _build(target: Target, settings: Settings) -> Built:
    """One vendor in memory; its failure does not keep the others from being looked at."""
    run, files = target.run, None
    failure: SpecwrightError | None = None
    with progress_line() as show:
        try:
            files = pipeline.build(run, lambda stage: show(f"{run.config.name}: {stage}"))
        except SpecwrightError as error:
            failure = error
    loud = [found for found in run.findings if found.severity is not Severity.NOTE]
    _tell(format_diagnostics(loud, run.config.shown_from, Path.cwd()))
    _tell(note_counts(run.findings))
    if failure is not None:
        return Built(target, _explain(run, failure))
    strict = settings.strict and any(found.severity is Severity.WARNING for found in run.findings)
    return Built(target, SPEC_AT_FAULT if strict else DONE, files)


def _explain(run: Run, failure: SpecwrightError) -> int:
    """Why nothing was built: the findings say it, or else the failure itself does."""
    located = any(found.severity is Severity.ERROR for found in run.findings)
    if isinstance(failure, SpecError) and located:
        _tell(f"{summary(run.config.name, run.findings, 'nothing was written')}\n")
        return failure.exit_code
    return guarded(partial(_raise, failure))


def _raise(failure: SpecwrightError) -> int:
    raise failure


def _generate(targets: Sequence[Target], settings: Settings) -> int:
    """Build all, then write all: one broken vendor leaves every output as it was."""
    built = build_all(targets, settings)
    if any(one.files is None for one in built):
        return _gravest(one.code for one in built)
    written = [guarded(partial(_write, one, settings)) for one in built]
    return _gravest([*(one.code for one in built), *written])


def _write(built: Built, settings: Settings) -> int:
    run = built.target.run
    changes = pipeline.generate(built.target.folder, built.files or (), force=settings.force)
    print(summary(run.config.name, run.findings, _told_changes(changes)))
    return DONE


def _told_changes(changes: Changes) -> str:
    parts = [f"{len(changes.write)} files written", f"{changes.unchanged} unchanged"]
    if changes.stale:
        parts.append(f"{len(changes.stale)} removed")
    return ", ".join(parts)


def _check(built: Built) -> int:
    if built.files is None:
        return built.code
    name, folder = built.target.run.config.name, built.target.folder
    shown_as = f"{folder.parent.name}/{folder.name}"
    differences = pipeline.check(folder, built.files, shown_as)
    _print_differences(differences, shown_as)
    outcome = f"{differences.count} files differ" if differences.count else "up to date"
    print(summary(name, built.target.run.findings, outcome))
    return DIFFERENT if differences.count else DONE


def _print_differences(differences: Differences, shown_as: str) -> None:
    for line in differences.text.splitlines():
        print(printable(line))
    for path in differences.missing:
        print(printable(f"missing: {shown_as}/{path}"))
    for path in differences.extra:
        print(printable(f"not from the specs: {shown_as}/{path}"))


def _tell(text: str) -> None:
    sys.stderr.write(text)


def _gravest(codes: Iterable[int]) -> int:
    """One exit code for several vendors: our own fault before input's, differences last."""
    found = set(codes)
    return next((code for code in _GRAVEST_FIRST if code in found), DONE)
