"""Where a document contradicts itself, so that no answer could satisfy all checks.

An operation that asks for credentials, or has rules for its parameters or its body, and declares
no status for a request that breaks them: the check of the rule wants such a status, the check of
the statuses wants none that is not declared. Nothing else is excepted, and each one is listed
with the JSON pointers of both sides in the document that is served.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from specwright.runtime.stub.operations import StubOperation
from tests.stub_schemathesis.findings import Finding, operation_of

_CHECK = "status_code_conformance"
_FOR_CREDENTIALS = frozenset({"401", "403", "4XX", "default"})
_FOR_FAULTS = frozenset({"400", "401", "403", "404", "409", "415", "422", "4XX", "default"})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A finding that is no fault of the stub; ``sides`` are JSON pointers."""

    finding: Finding
    sides: tuple[str, str]

    def __str__(self) -> str:
        one, other = self.sides
        return f"{self.finding.check}: {self.finding.operation}: #{one} and #{other}"


def contradiction(finding: Finding, operations: Sequence[StubOperation]) -> Contradiction | None:
    """The contradiction behind a finding; None if it is the stub's fault."""
    operation = operation_of(finding, operations)
    if operation is None or finding.check != _CHECK:
        return None
    rule = _rule_without_status(operation, finding.status)
    if rule is None:
        return None
    return Contradiction(finding, (rule, f"{operation.node.pointer}/responses"))


def _rule_without_status(operation: StubOperation, status: int) -> str | None:
    """The pointer of the rule for whose breach ``status`` was sent, if none is declared."""
    declared = operation.responses.keys()
    pointer = operation.node.pointer
    if status == 401 and operation.security and not declared & _FOR_CREDENTIALS:
        return f"{pointer}/security" if "security" in operation.node.fields else "/security"
    if status not in (400, 415) or declared & _FOR_FAULTS:
        return None
    if operation.request_body is not None:
        return f"{pointer}/requestBody"
    return operation.parameters[0].pointer if operation.parameters else None
