"""The whole command against the least that any generator has to do: loading the file.

python benchmarks/whole_command.py FILE [FILE...]

A ratio of CPU times, taken in turn in one run: machines are shared, and wall time lies.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from loading import seconds_to_load
from rich.console import Console
from rich.table import Table

RUNS = 3
_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Modules are compiled once, as where specwright is installed; not again in every run."""


def main(arguments: Sequence[str]) -> int:
    """Time every file and print a table."""
    table = Table(title=f"specwright generate FILE -o DIR, median of {RUNS}")
    for column in ("document", "CPU s", "again", "CSafeLoader s", "ratio", "peak MB"):
        table.add_column(column, justify="left" if column == "document" else "right")
    subprocess.run([sys.executable, "-m", "specwright", "--version"], env=_ENVIRONMENT, check=True)
    for path in map(Path, arguments):
        table.add_row(path.name, *_row(path))
    Console().print(table)
    return 0


def _row(path: Path) -> tuple[str, ...]:
    loads, runs, repeats, peaks = [], [], [], []
    for _ in range(RUNS):
        loads.append(seconds_to_load(path))
        with tempfile.TemporaryDirectory() as folder:  # its own cache with it: nothing is known
            first, peak = _generate(path, folder)
            repeats.append(_generate(path, folder)[0])
        runs.append(first)
        peaks.append(peak)
    ratio = statistics.median(run / load for run, load in zip(runs, loads, strict=True))
    times = (f"{statistics.median(each):.2f}" for each in (runs, repeats, loads))
    return (*times, f"{ratio:.2f}", f"{max(peaks):.0f}")


def _generate(path: Path, folder: str) -> tuple[float, float]:
    """CPU seconds (children and the interpreter's start included) and megabytes at the peak."""
    command = [sys.executable, "-m", "specwright", "generate", str(path), "-o", f"{folder}/output"]
    process = subprocess.Popen(
        command,
        env={**_ENVIRONMENT, "SPECWRIGHT_CACHE_DIR": f"{folder}/cache"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{path}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
