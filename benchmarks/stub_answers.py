"""What a stub server costs until it answers: its first answer, and one of every operation.

python benchmarks/stub_answers.py FILE [FILE...]

The first answer is that of ``python -m <package>.stub``, a process of its own: CPU time and peak
memory from its start until a GET was answered over HTTP. For every operation, the engine is asked
for its success; an answer that breaks its schema is counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.examples import Sampler
from specwright.runtime.stub.incoming import Incoming
from specwright.runtime.stub.json_values import load, mapping, sequence
from specwright.runtime.stub.responder import Responder
from specwright.runtime.stub.validators import Validators

_TICKS = os.sysconf("SC_CLK_TCK")
_COLUMNS = ("first answer, CPU s", "peak MB", "operations", "all, CPU s", "not valid")


@dataclass(frozen=True, slots=True)
class All:
    """What came of asking for every operation's success."""

    operations: int
    cpu: float
    invalid: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Measure every document, and print a table; exit code 1 if an answer is not valid."""
    table = Table(title="Stub servers until they answer")
    table.add_column("document")
    for column in _COLUMNS:
        table.add_column(column, justify="right")
    invalid: list[str] = []
    for path in map(Path, arguments):
        with _stub_of(path) as stub:
            cpu, peak = _first_answer(stub)
            found = _all_answers(stub)
        invalid += [f"{path.name}: {name}" for name in found.invalid]
        counts = (f"{cpu:.2f}", f"{peak:.0f}", str(found.operations), f"{found.cpu:.2f}")
        table.add_row(path.name, *counts, str(len(found.invalid)))
    Console(width=110).print(table, *invalid, sep="\n")
    return 1 if invalid else 0


@contextmanager
def _stub_of(document: Path) -> Iterator[Path]:
    """The folder ``stub`` of the package that is generated for a document."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "specwright", "generate", str(document), "-o", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{document.name} is not generated:\n{done.stderr[-2000:]}")
        (stub,) = Path(folder).glob("src/*/stub")
        yield stub


def _first_answer(stub: Path) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a process of its own."""
    package = stub.parent
    process = subprocess.Popen(
        [sys.executable, "-m", f"{package.name}.stub", "--port", "0"],
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().rstrip().rpartition(" ")[2]
        _get(url + _path_to_get(_api_of(stub)))
        return _cpu_of(process.pid), _peak_of(process.pid)
    finally:
        process.terminate()
        process.wait()


def _path_to_get(api: StubAPI) -> str:
    gets = (one.path for one in api.operations if one.method == "GET" and "{" not in one.path)
    return next(gets, "/")


def _get(url: str) -> None:
    request = urllib.request.Request(url, headers={"Authorization": "Bearer stub-token"})
    try:
        urllib.request.urlopen(request, timeout=60).read()
    except urllib.error.HTTPError as refused:
        refused.read()  # required parameters, another scheme: an answer all the same


def _cpu_of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _peak_of(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _all_answers(stub: Path) -> All:
    api = _api_of(stub)
    started = time.process_time()
    validators = Validators(api.document, api.problems)
    sampler = Sampler(api.document, validators, api.problems)
    responder = Responder(api.document, api.operations, validators, sampler, api.problems)
    incoming = Incoming("GET", "/", "", (), b"", "")
    answers = [(one.name, responder.success(one, incoming)) for one in api.operations]
    invalid = tuple(name for name, answer in answers if answer.note)
    return All(len(answers), time.process_time() - started, invalid)


def _api_of(stub: Path) -> StubAPI:
    document = mapping(load((stub / "openapi.json").read_bytes()))
    rows = sequence(load((stub / "operations.json").read_bytes()))
    return StubAPI(document, [mapping(row) for row in rows])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
