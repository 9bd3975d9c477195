"""One run of Schemathesis against the stub of one API."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from specwright.runtime.stub import DEFAULT_TOKEN, Call, StubOptions, StubServer
from specwright.runtime.stub.document import Document
from specwright.runtime.stub.json_values import dump, text
from specwright.runtime.stub.served_document import Supplement, supplements
from tests.stub_schemathesis import thinning
from tests.stub_schemathesis.contradictions import Contradiction, contradiction
from tests.stub_schemathesis.findings import read_findings
from tests.stub_schemathesis.mistaken import Mistake, Mistakes
from tests.stub_schemathesis.targets import Target

# It needs a stub that remembers whose an object is.
_LEFT_OUT = "object_level_authorization"
_HOOKS = Path(__file__).with_name("hooks.py")
_GRACE = 30.0
_REPORTED = (0, 1, 128 + signal.SIGINT)
_KEYS = {("apiKey", ""): "api_key", ("http", "bearer"): "bearer", ("oauth2", ""): "bearer"}
_MOST_EXCEPTED = 0.01
_PROGRAM = Path(sys.executable).with_name("schemathesis")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """``seconds`` for one API; ``examples`` for each operation and phase.

    ``whole``: it is a fault if the time does not suffice. ``published``: against the vendor's own
    document instead of the one that the stub serves. ``most``: see :mod:`thinning`; 0 for all.
    """

    examples: int
    seconds: int
    whole: bool
    published: bool = False
    most: int = 0


@dataclass(slots=True)
class Outcome:
    """What came of one API."""

    name: str
    operations: int
    tested: int = 0
    cases: int = 0
    complete: bool = False
    excepted: list[Contradiction] = field(default_factory=list[Contradiction])
    supplements: list[Supplement] = field(default_factory=list[Supplement])
    mistaken: dict[str, Mistake] = field(default_factory=dict[str, Mistake])
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list[str])

    @property
    def contradicting(self) -> int:
        """The operations that are excepted from a check."""
        return len({one.finding.operation for one in self.excepted})

    @property
    def mistaken_operations(self) -> int:
        """The operations about which Schemathesis was mistaken."""
        return len({one.finding.operation for one in self.mistaken.values()})

    @property
    def supplemented(self) -> int:
        """The operations whose missing responses the served document declares."""
        return len({one.label for one in self.supplements})


def run(target: Target, labels: Sequence[str], bounds: Bounds, folder: Path) -> Outcome:
    """Serve the API, test the operations with these labels, and stop the server."""
    outcome = Outcome(target.name, len(labels))
    options = StubOptions(on_call=lambda call: _watch(call, outcome))
    started = time.monotonic()
    with StubServer(target.api, options=options) as server:
        _configure(target.api.document, folder)
        location = [f"{server.url}/openapi.json"]
        if bounds.published:
            (folder / "published.json").write_bytes(dump(target.api.document.root.value))
            location = ["published.json", "--url", server.url]
        complaint = _schemathesis(location, labels, bounds, folder)
    outcome.seconds = time.monotonic() - started
    if not bounds.published:
        added = supplements(target.api.operations)
        outcome.supplements += [one for one in added if one.label in labels]
    if complaint:
        outcome.faults.append(complaint)
    else:
        _read_summary(json.loads((folder / "report.json").read_bytes()), bounds, outcome)
        _read_findings(folder / "events.ndjson", target, outcome)
    return outcome


def _watch(call: Call, outcome: Outcome) -> None:
    """A crash, or an answer that breaks its own schema, whoever asked for it."""
    if call.status >= 500 or call.note == "the sample is not valid":
        fault = f"{call.operation or call.method}: {call.status} {call.note}"
        if fault not in outcome.faults:
            outcome.faults.append(fault)


def _configure(document: Document, folder: Path) -> None:
    """The token that the stub accepts, for every scheme that Schemathesis can fill."""
    # Above all tables, where TOML has what belongs to none.
    lines = [f"hooks = {json.dumps(str(_HOOKS))}"]
    schemes = document.at("/components/securitySchemes")
    for name, scheme in schemes.children() if schemes else ():
        kind = text(scheme.fields.get("type")), text(scheme.fields.get("scheme")).lower()
        key = _KEYS.get(kind)
        if key:
            lines += [f"[auth.openapi.{json.dumps(name)}]", f'{key} = "{DEFAULT_TOKEN}"']
        elif kind == ("http", "basic"):
            lines += [f"[auth.openapi.{json.dumps(name)}]", f'username = "{DEFAULT_TOKEN}"']
            lines += ['password = "any"']
    (folder / "schemathesis.toml").write_text("\n".join(lines), "utf-8")


def _schemathesis(location: list[str], labels: Sequence[str], bounds: Bounds, folder: Path) -> str:
    """Run the program; returns what went wrong with the run itself."""
    chosen = [word for label in labels for word in ("--include-name", label)]
    command = [
        *(str(_PROGRAM), "--config-file", "schemathesis.toml", "run", *location),
        *("--checks", "all", "--exclude-checks", _LEFT_OUT),
        *("--max-examples", str(bounds.examples), "--seed", "1", "--no-color"),
        *("--continue-on-failure", "--report", "json,ndjson"),
        *("--report-json-path", "report.json", "--report-ndjson-path", "events.ndjson"),
        *chosen,
    ]
    with (folder / "output.txt").open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **_bounded(bounds)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        code = _ended(process, bounds.seconds)
    if code not in _REPORTED or not (folder / "report.json").read_bytes():
        tail = (folder / "output.txt").read_text("utf-8")[-1500:]
        return f"Schemathesis ended with {code}:\n{tail}"
    return ""


def _bounded(bounds: Bounds) -> dict[str, str]:
    """Variables of the environment that bound the number of cases."""
    return {thinning.MOST: str(bounds.most)} if bounds.most else {}


def _ended(process: subprocess.Popen[bytes], seconds: float) -> int:
    """Wait; when the time is over ask it to end, which it does with a report."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    try:
        return process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _read_summary(report: dict[str, Any], bounds: Bounds, outcome: Outcome) -> None:
    outcome.tested = report["operations"]["tested"]
    outcome.cases = report["test_cases"]["generated"]
    outcome.complete = report["stop_reason"] == "completed"
    if bounds.whole and not (outcome.complete and outcome.tested == outcome.operations):
        outcome.faults.append(f"{outcome.tested} of {outcome.operations} operations were tested")
    outcome.faults += [f"error: {json.dumps(error)[:600]}" for error in report["errors"]]


def _read_findings(report: Path, target: Target, outcome: Outcome) -> None:
    mistakes = Mistakes(target.api.document, target.api.operations)
    faults: dict[tuple[str, str, int], str] = {}
    for finding in read_findings(report):
        known = contradiction(finding, target.api.operations)
        mistake = mistakes.find(finding)
        if known is not None:
            outcome.excepted.append(known)
        elif mistake is not None:
            outcome.mistaken.setdefault(str(mistake), mistake)
        else:
            faults.setdefault((finding.check, finding.operation, finding.status), str(finding))
    outcome.faults += faults.values()
    if outcome.contradicting > _MOST_EXCEPTED * outcome.operations:
        share = f"{outcome.contradicting} of {outcome.operations} operations"
        outcome.faults.append(f"{share} are excepted: at most {_MOST_EXCEPTED:.0%} may be")
