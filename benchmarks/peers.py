"""Other generators on the same documents, beside ours: CPU time, memory, and what came out.

python benchmarks/peers.py FILE [FILE...]

Each generator lives in an environment of its own under ``build/peers/`` (made on the first run,
with the versions of ``peers.txt``); OpenAPI Generator needs Java. A generator that takes more than
:data:`LONGEST` seconds of CPU is stopped, and says so in the table.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from environments import python_environment
from loading import seconds_to_load
from rich.console import Console
from rich.table import Table

LONGEST = 300
"""Seconds of CPU that a generator gets for one document."""

# How each is called: its command, and the arguments for a document and a folder.
_PEERS = {
    "openapi-python-client": "openapi-python-client generate --meta none --path {0} "
    "--output-path {1}/package --overwrite",
    "datamodel-code-generator": "datamodel-codegen --input-file-type openapi --input {0} "
    "--output {1} --output-model-type pydantic_v2.BaseModel",
    "openapi-generator-cli": "openapi-generator-cli generate --skip-validate-spec -g python "
    "-i {0} -o {1}/package",
}
_CAPTION = (
    "specwright makes models, both clients, a stub server and documentation; "
    "openapi-python-client models and both clients; datamodel-code-generator models; "
    "OpenAPI Generator models, one client, tests and documentation."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one generator did with one document; CPU in seconds, its children's included."""

    exit_code: int
    cpu: float
    peak_megabytes: float
    python_lines: int


def main(arguments: Sequence[str]) -> int:
    """Run all generators over all files, and print a table."""
    table = Table(title="Generators beside each other (one run each)", caption=_CAPTION)
    for column in ("document", "generator"):
        table.add_column(column)
    for column in ("CPU s", "to CSafeLoader", "peak MB", "lines of Python"):
        table.add_column(column, justify="right")
    for path in map(Path, arguments):
        load = seconds_to_load(path)
        for name, command in _commands():
            outcome = _run(command, path)
            table.add_row(path.name, name, *_cells(outcome, load))
    Console(width=120).print(table)
    return 0


def _commands() -> Iterator[tuple[str, list[str]]]:
    yield "specwright", [sys.executable, "-m", "specwright", "generate", "{0}", "-o", "{1}"]
    for name, line in _PEERS.items():
        program, *rest = line.split()
        yield name, [str(python_environment(name) / "bin" / program), *rest]


def _run(command: Sequence[str], document: Path) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        filled = [each.format(document.resolve(), folder) for each in command]
        process = subprocess.Popen(
            filled,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "SPECWRIGHT_CACHE_DIR": f"{folder}/cache"},
            preexec_fn=_limit,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        return Outcome(process.returncode, cpu, usage.ru_maxrss / 1024, _lines(Path(folder)))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST + 5))


def _lines(folder: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py"))


def _cells(outcome: Outcome, load: float) -> tuple[str, ...]:
    if outcome.exit_code < 0:
        return (f"over {LONGEST}", "", f"{outcome.peak_megabytes:.0f}", "")
    failed = f" (exit code {outcome.exit_code})" if outcome.exit_code else ""
    return (
        f"{outcome.cpu:.2f}{failed}",
        f"{outcome.cpu / load:.1f}",
        f"{outcome.peak_megabytes:.0f}",
        f"{outcome.python_lines:,}",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
