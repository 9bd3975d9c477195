"""Asking for a status: so that clients can be tested against every one."""

from __future__ import annotations

import pytest

from specwright.runtime.stub import StubServer
from tests.runtime.stub.conftest import call


@pytest.mark.parametrize(
    "headers",
    [
        {"x_stub_status": "403"},
        {"prefer": "code=403"},
        {"prefer": 'respond-async, code="403"'},
    ],
)
def test_a_declared_status_comes_whatever_the_request(
    server: StubServer, headers: dict[str, str]
) -> None:
    reply = call(server, "POST", "/orders", token=None, body=b"{", **headers)
    assert reply.status == 403
    assert set(reply.json) == {"status", "message"}


def test_ranges_and_default_cover_their_statuses(server: StubServer) -> None:
    assert call(server, "GET", "/orders", x_stub_status="429").status == 429
    assert call(server, "GET", "/reports/a.pdf", x_stub_status="503").status == 503


@pytest.mark.parametrize("asked", ["500", "99", "1000", "x", "", "-1", "²"])
def test_others_are_501_and_the_declared_ones_are_named(server: StubServer, asked: str) -> None:
    reply = call(server, "POST", "/orders", x_stub_status=asked)
    assert reply.status == 501
    assert "201, 401, 403, 422" in reply.json["detail"]
