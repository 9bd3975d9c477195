"""``make bench``: CPU seconds of a run, stage by stage, for the vendors or for files given.

python benchmarks/bench.py [FILE...]
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "generator"))

from rich.console import Console  # noqa: E402 - after the path is set
from rich.table import Table  # noqa: E402

from specwright.config import VendorConfig, load_vendor, single_file  # noqa: E402
from specwright.diagnostics import DiagnosticCollector  # noqa: E402
from specwright.pipeline import Run, build, generate  # noqa: E402
from specwright.workspace import find_workspace  # noqa: E402

RUNS = 3
STAGES = ("reading", "planning", "rendering", "writing")


@dataclass(slots=True)
class Stopwatch:
    """CPU seconds by stage: of this process and of the children that it waited for."""

    seconds: dict[str, float] = field(default_factory=dict)
    _stage: str = ""
    _since: float = 0.0

    def begin(self, stage: str) -> None:
        """End the stage before, if there is one, and begin this one."""
        now = _cpu()
        if self._stage:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now


def main(arguments: Sequence[str]) -> int:
    """Time every vendor, or every file given, and print a table."""
    table = Table(title=f"CPU seconds, median of {RUNS}, in a warm process")
    for column in ("input", *STAGES, "all"):
        table.add_column(column, justify="left" if column == "input" else "right")
    for config in _configs(arguments):
        watches = [_timed(config) for _ in range(RUNS)]
        medians = [statistics.median(each.seconds[stage] for each in watches) for stage in STAGES]
        table.add_row(config.name, *(f"{value:.3f}" for value in [*medians, sum(medians)]))
    Console().print(table)
    return 0


def _configs(arguments: Sequence[str]) -> list[VendorConfig]:
    if arguments:
        return [single_file(Path(argument)) for argument in arguments]
    workspace = find_workspace(ROOT)
    return [
        load_vendor(workspace.spec_folder(name), workspace.root, DiagnosticCollector())
        for name in workspace.vendors
    ]


def _timed(config: VendorConfig) -> Stopwatch:
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder:
        files = build(Run(config), watch.begin)
        watch.begin("writing")
        generate(Path(folder) / "output", files)
        watch.begin("")
    return watch


def _cpu() -> float:
    return time.process_time() + sum(os.times()[2:4])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
