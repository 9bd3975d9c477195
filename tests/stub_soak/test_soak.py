"""A small part of ``make soak``, and that it sees what it looks for."""

from __future__ import annotations

from random import Random

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import shop
from tests.stub_schemathesis.targets import seeds
from tests.stub_soak.drawing import Drawing, Request
from tests.stub_soak.in_process import Report, soak
from tests.stub_soak.sockets import soak_sockets

_REQUEST = Request("GET", b"/", b"", [], b"")


def test_nothing_that_is_sent_brings_a_stub_down() -> None:
    apis = [StubAPI(shop()), *(target.api for target in seeds())]
    report = soak(apis, 1500, 1, StubOptions())
    assert report.faults == []
    # They come through to what they are for: not everything is refused at the door.
    assert {200, 201, 400, 401, 404, 405, 422} <= report.statuses.keys()


def test_nothing_that_is_no_http_brings_a_server_down() -> None:
    api = StubAPI(shop())
    with StubServer(api) as server:
        report = soak_sockets(server, Drawing(api, Random(1)), 150)
    assert report.faults == []
    assert {0, 200, 400} <= report.statuses.keys()


def test_the_same_seed_sends_the_same() -> None:
    one, other = (Drawing(StubAPI(shop()), Random(5)) for _ in range(2))
    assert [one.request() for _ in range(50)] == [other.request() for _ in range(50)]


@pytest.mark.parametrize(("status", "seconds"), [(500, 0.0), (503, 0.0), (0, 0.0), (200, 1.5)])
def test_what_should_not_happen_is_a_fault(status: int, seconds: float) -> None:
    report = Report()
    report.add(_REQUEST, 200, 0.5)
    assert report.faults == []
    report.add(_REQUEST, status, seconds)
    assert len(report.faults) == 1


@pytest.mark.parametrize("body", [{"amount": "\ud800"}, {"\udfff": 1}, ["x\udbff"]])
def test_texts_that_are_not_unicode_are_malformed_before_they_are_validated(body: object) -> None:
    document = shop()
    responses = document["paths"]["/orders"]["post"]["responses"]
    responses["400"] = responses["422"]
    with StubServer(StubAPI(document)) as server:
        assert call(server, "POST", "/orders", json_body=body).status == 400
