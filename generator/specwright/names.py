"""``specwright names``: what the operations of a vendor, or of any document, would be called."""

from __future__ import annotations

import sys
from pathlib import Path

from specwright import pipeline
from specwright.building import Target, explain, file_target, tell, vendor_target
from specwright.diagnostics import Severity, SpecError
from specwright.reporting import format_diagnostics
from specwright.settings import DONE, Settings
from specwright.workspace import find_workspace


def print_names(name: str, settings: Settings, *, as_json: bool) -> int:
    """Print the table, or the JSON; of the findings only errors are told. The exit code.

    Raises:
        UsageError: There is no such vendor, or its settings are not usable.
        InputOutputError: Something can't be read.
    """
    run = _target(name, settings).run
    try:
        sys.stdout.write(pipeline.names(run, lambda stage: None, as_json=as_json))
    except SpecError as failure:
        errors = [found for found in run.findings if found.severity is Severity.ERROR]
        tell(format_diagnostics(errors, run.config.shown_from, Path.cwd()))
        return explain(run, failure)
    return DONE


def _target(name: str, settings: Settings) -> Target:
    path = Path(name)
    if path.is_file():
        return file_target(path, Path.cwd(), None, settings)
    workspace = find_workspace(Path.cwd())
    (chosen,) = workspace.choose([name])
    return vendor_target(workspace, chosen, settings)
