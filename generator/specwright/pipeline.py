"""The five stages, in order; read this first.

    ingest -> ir -> plan -> render -> write
    text      API   Python  files     disk

Every stage reports what it finds to the collector and goes on; nothing is written while an error
is left that the user did not allow.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from specwright import __version__
from specwright.allowances import apply_allowances
from specwright.config import VendorConfig
from specwright.diagnostics import Diagnostic, DiagnosticCollector, Severity, SpecError
from specwright.ingest import IngestRequest, ingest
from specwright.plan import plan, stub_view
from specwright.plan.views import PackageView
from specwright.render import RenderOptions, render
from specwright.render.names import names_json, names_table
from specwright.render.output_file import OutputFile
from specwright.render.stub_server import stub_data as rendered_stub_data
from specwright.write import Changes, Differences, compare, write

Progress: TypeAlias = Callable[[str], None]
"""Called with the name of a stage as it begins."""


def build(run: Run, progress: Progress) -> tuple[OutputFile, ...]:
    """A vendor's whole output, in memory.

    Raises:
        SpecError: The description has errors; the run's collector holds them.
    """
    with _uncollected():
        package = _planned(run, progress)
        progress("rendering")
        files = render(package, _render_options(run))
        _refuse_errors(run)
        return files


def names(run: Run, progress: Progress, *, as_json: bool) -> str:
    """What the operations of a vendor would be called, as a table or as JSON.

    Raises:
        SpecError: The description has errors; the run's collector holds them.
    """
    with _uncollected():
        found = _planned(run, progress).manifest_operations
        return names_json(found) if as_json else names_table(found)


def stub_data(run: Run) -> dict[str, str]:
    """The files of JSON that a vendor's stub server works with, by name; nothing else is made.

    Raises:
        SpecError: The description has errors; the run's collector holds them.
    """
    with _uncollected():
        api = ingest(_request(run.config), run.diagnostics)
        view = stub_view(api, run.config.plan, run.diagnostics)
        _refuse_errors(run)
        return rendered_stub_data(view)


def _planned(run: Run, progress: Progress) -> PackageView:
    progress("reading")
    api = ingest(_request(run.config), run.diagnostics)
    progress("planning")
    package = plan(api, run.config.plan, run.diagnostics)
    _refuse_errors(run)
    return package


def generate(folder: Path, files: tuple[OutputFile, ...], *, force: bool = False) -> Changes:
    """Bring a folder up to date with what :func:`build` made."""
    return write(folder, files, force=force)


def check(folder: Path, files: tuple[OutputFile, ...], shown_as: str) -> Differences:
    """Compare a folder with what :func:`build` made; nothing is written."""
    return compare(folder, files, shown_as)


@dataclass(frozen=True, slots=True)
class Run:
    """One vendor in one run: what was decided about it, and what was found on the way."""

    config: VendorConfig
    diagnostics: DiagnosticCollector = field(default_factory=DiagnosticCollector)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Everything found so far, by position; allowed errors as warnings."""
        return apply_allowances(self.diagnostics, self.config.allow)


def _request(config: VendorConfig) -> IngestRequest:
    return IngestRequest(
        documents=config.documents,
        overlay=config.overlay,
        root=config.root,
        shown_from=config.shown_from,
    )


def _render_options(run: Run) -> RenderOptions:
    return RenderOptions(
        generator_version=__version__,
        formatter=run.config.formatter,
        diagnostics=run.findings,
    )


def _refuse_errors(run: Run) -> None:
    errors = sum(found.severity is Severity.ERROR for found in run.findings)
    if errors:
        raise SpecError(f"{run.config.name}: the description has errors; nothing was written")


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: the trees of a description are large and live long."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
