"""Only a rule without a status for its breach is excepted, with the pointers of both sides."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_schemathesis.contradictions import contradiction
from tests.stub_schemathesis.findings import Finding

_PARAMETER = {"name": "page", "in": "query", "schema": {"type": "integer"}}


def _api(*statuses: str, **operation: Any) -> StubAPI:
    responses = {status: {"description": ""} for status in ("200", *statuses)}
    get = {"parameters": [_PARAMETER], "responses": responses, **operation}
    return StubAPI({"openapi": "3.1.0", "paths": {"/things": {"get": get}}})


def _finding(status: int, check: str = "status_code_conformance") -> Finding:
    return Finding(check=check, operation="GET /things", status=status, example="")


def test_a_rule_without_a_status_is_named_with_both_sides() -> None:
    found = contradiction(_finding(400), _api("429").operations)
    assert found is not None
    get = "/paths/~1things/get"
    assert found.sides == (f"{get}/parameters/0", f"{get}/responses")


def test_credentials_without_a_status_are_named_with_both_sides() -> None:
    found = contradiction(_finding(401), _api("404", security=[{"key": []}]).operations)
    assert found is not None
    assert found.sides[0] == "/paths/~1things/get/security"


@pytest.mark.parametrize(
    ("finding", "declared"),
    [
        (_finding(400), "404"),
        (_finding(400), "default"),
        (_finding(401), "429"),
        (_finding(500), "429"),
        (_finding(400, "response_schema_conformance"), "429"),
    ],
)
def test_everything_else_is_a_fault(finding: Finding, declared: str) -> None:
    assert contradiction(finding, _api(declared).operations) is None
