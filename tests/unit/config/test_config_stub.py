"""stub.yaml: what the stub server does otherwise, checked, and carried by the package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specwright import pipeline
from specwright.config import load_vendor
from specwright.diagnostics import DiagnosticCollector, Severity, UsageError
from specwright.pipeline import Run

DOCUMENT = """\
openapi: 3.1.0
info: {title: Till, version: '1'}
paths:
  /payments:
    post:
      operationId: createPayment
      responses: {'201': {description: made}}
  /payments/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {operationId: getPayment, responses: {'200': {description: it}}}
  /payments/{id}/cancel:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    post: {operationId: cancelPayment, responses: {'200': {description: done}}}
"""
STUB = """\
operations:
  getPayment: {does: get, kind: /payments, key: reference}
  POST /payments/{id}/cancel: sample
kinds:
  /payments:
    duplicates: refuse
    start: {currency: EUR}
    states:
      status:
        pending: {processing: after 1, canceled: cancelPayment}
        processing: {succeeded: after 2}
"""


def _folder(tmp_path: Path, stub: str, vendor: str = "") -> Path:
    folder = tmp_path / "specs" / "till"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(DOCUMENT)
    (folder / "stub.yaml").write_text(stub)
    if vendor:
        (folder / "vendor.yaml").write_text(vendor)
    return folder


def _built(tmp_path: Path, stub: str, vendor: str = "") -> tuple[object, DiagnosticCollector]:
    """The behaviour in the package, and what was found."""
    findings = DiagnosticCollector()
    config = load_vendor(_folder(tmp_path, stub, vendor), tmp_path, findings)
    files = pipeline.build(Run(config, findings), lambda stage: None)
    found = [file.content for file in files if file.path.endswith("/stub/behaviour.json")]
    return (json.loads(found[0]) if found else None), findings


def test_the_package_carries_it_with_operations_by_method_and_path(tmp_path: Path) -> None:
    behaviour, findings = _built(tmp_path, STUB)
    assert behaviour == {
        "operations": {
            "GET /payments/{id}": {"does": "get", "kind": "/payments", "key": "reference"},
            "POST /payments/{id}/cancel": "sample",
        },
        "kinds": {
            "/payments": {
                "duplicates": "refuse",
                "start": {"currency": "EUR"},
                "states": {
                    "status": {
                        "pending": {"processing": 1, "canceled": "POST /payments/{id}/cancel"},
                        "processing": {"succeeded": 2},
                    }
                },
            }
        },
    }
    assert not [one for one in findings if one.severity is not Severity.NOTE]


def test_the_header_of_vendor_yaml_is_carried_too(tmp_path: Path) -> None:
    behaviour, _ = _built(tmp_path, "kinds: {}\n", "idempotency_header: X-Once\n")
    assert behaviour == {"idempotency_header": "X-Once"}


def test_nothing_said_is_no_file(tmp_path: Path) -> None:
    assert _built(tmp_path, "")[0] is None


@pytest.mark.parametrize(
    ("stub", "line", "code"),
    [
        ("things: {}\n", 1, "unknown-setting"),
        ("operations:\n  getPayment: nothing\n", 2, "unknown-role"),
        ("operations:\n  getPayment: {does: fly}\n", 2, "unknown-choice"),
        ("operations:\n  getPayment:\n    done: get\n", 3, "unknown-setting"),
        ("kinds:\n  /payments: {unknown: maybe}\n", 2, "unknown-choice"),
        ("kinds:\n  /payments:\n    states: {status: {}}\n", 3, "no-states"),
        ("kinds:\n  /payments: [1]\n", 2, "wrong-kind"),
        ("kinds: [\n", 2, "invalid-yaml"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, stub: str, line: int, code: str) -> None:
    findings = DiagnosticCollector()
    with pytest.raises(UsageError):
        load_vendor(_folder(tmp_path, stub), tmp_path, findings)
    error, *_ = [one for one in findings if one.severity is Severity.ERROR]
    assert (error.at.path, error.at.line) == ("specs/till/stub.yaml", line)
    assert error.code == code


@pytest.mark.parametrize(
    "stub",
    [
        "operations: {getPayments: sample}\n",
        "operations:\n  getPayment: {kind: /payment}\n",
        "kinds:\n  /payment: {unknown: make}\n",
        "kinds:\n  /payments: {states: {status: {a: {b: cancelPayments}}}}\n",
    ],
)
def test_a_name_that_nothing_answers_to_is_a_warning(tmp_path: Path, stub: str) -> None:
    _, findings = _built(tmp_path, stub)
    (warning,) = [one for one in findings if one.severity is Severity.WARNING]
    assert warning.code == "setting-without-effect"
    assert warning.at.path == "specs/till/stub.yaml"
    assert warning.at.line == stub.count("\n")
