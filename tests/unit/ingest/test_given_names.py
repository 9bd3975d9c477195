"""Extensions that say what an operation is called by in code."""

from __future__ import annotations

import pytest

from specwright.ir.operation import GivenName
from specwright.ir.text import SpecText
from tests.unit.ingest.reading_text import Vendor

TOP = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n"


def given(vendor: Vendor, text: str) -> GivenName | None:
    return (
        vendor.document(f"{TOP}      {text}\n      responses: {{'200': {{description: Fine}}}}\n")
        .operations[0]
        .given_name
    )


@pytest.mark.parametrize(
    ("text", "group", "method"),
    [
        ("x-speakeasy-group: a.b", ["a", "b"], None),
        ("x-speakeasy-name-override: find", [], "find"),
        ("x-fern-sdk-group-name: [a, b]\n      x-fern-sdk-method-name: 'on'", ["a", "b"], "on"),
        ("x-groupName: Payments\n      x-methodName: makeIt", ["Payments"], "makeIt"),
    ],
)
def test_what_extensions_say(
    vendor: Vendor, text: str, group: list[str], method: str | None
) -> None:
    wanted = GivenName(tuple(map(SpecText, group)), SpecText(method) if method else None)
    assert given(vendor, text) == wanted
    assert not vendor.diagnostics.sorted()


def test_most_operations_are_given_no_name(vendor: Vendor) -> None:
    assert given(vendor, "operationId: a.b") is None


def test_what_is_no_text_is_reported(vendor: Vendor) -> None:
    assert given(vendor, "x-methodName: {}") is None
    assert [found.code for found in vendor.diagnostics.sorted()] == ["wrong-type"]
