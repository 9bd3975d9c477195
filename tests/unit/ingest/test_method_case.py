"""Methods in capitals are meant; nothing of them is lost in silence."""

from __future__ import annotations

from pathlib import Path

from tests.unit.ingest.reading_text import Vendor

_HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n"
_ANSWER = "{responses: {'200': {description: d}}}"


def test_a_method_in_capitals_is_an_operation(tmp_path: Path) -> None:
    vendor = Vendor(tmp_path)
    api = vendor.document(f"{_HEAD}    GET: {_ANSWER}\n")
    assert [operation.method for operation in api.operations] == ["GET"]
    (found,) = vendor.diagnostics
    assert (found.code, found.pointer, found.at.line) == ("method-case", "#/paths/~1a/GET", 5)


def test_one_that_is_there_twice_is_named(tmp_path: Path) -> None:
    vendor = Vendor(tmp_path)
    api = vendor.document(f"{_HEAD}    get: {_ANSWER}\n    Get: {_ANSWER}\n")
    assert len(api.operations) == 1
    assert "duplicate-operation" in [found.code for found in vendor.diagnostics]
