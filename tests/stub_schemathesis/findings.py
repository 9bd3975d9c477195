"""What Schemathesis found, out of its report of events (one JSON object a line)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from specwright.runtime.stub.operations import StubOperation


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One check that failed, at one operation, with one status.

    ``operation`` is a label: ``GET /things``; ``example`` is a request and what was said of it;
    ``body`` and ``query`` are what was generated, before it was written.
    """

    check: str
    operation: str
    status: int
    example: str
    media_type: str = ""
    body: Any = None
    query: dict[str, Any] = field(default_factory=dict[str, Any], compare=False)

    def __str__(self) -> str:
        return f"{self.check}: {self.operation}: {self.status}\n    {self.example}"


def read_findings(report: Path) -> list[Finding]:
    """All findings, in their order."""
    found: list[Finding] = []
    with report.open(encoding="utf-8") as lines:
        for line in lines:
            if '"failure"' in line:
                found += _of_event(json.loads(line))
    return found


def operation_of(finding: Finding, operations: Sequence[StubOperation]) -> StubOperation | None:
    """The operation that a finding is about."""
    labelled = (one for one in operations if f"{one.method} {one.path}" == finding.operation)
    return next(labelled, None)


def _of_event(event: dict[str, Any]) -> Iterator[Finding]:
    recorder = event.get("ScenarioFinished", {}).get("recorder", {})
    for number, checks in recorder.get("checks", {}).items():
        case = recorder["cases"][number]["value"]
        exchange = recorder["interactions"].get(number) or {}
        for check in checks:
            if check["status"] == "failure":
                yield _finding(check, case, exchange)


def _finding(check: dict[str, Any], case: dict[str, Any], exchange: dict[str, Any]) -> Finding:
    request, response = exchange.get("request") or {}, exchange.get("response") or {}
    failure = (check.get("failure_info") or {}).get("failure") or {}
    message = str(failure.get("message", ""))[:300]
    phase = json.dumps(case.get("meta", {}).get("phase", {}))[:300]
    return Finding(
        check=check["name"],
        operation=f"{case['method']} {case['path']}",
        status=response.get("status_code", 0),
        media_type=case.get("media_type") or "",
        body=case.get("body"),
        query=case.get("query") or {},
        example=f"{request.get('uri')} {str(request.get('body'))[:200]} {message} {phase}",
    )
