"""The generated client against every fault: the right error, and calls that are repeated."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.stub_service.conftest import Caller

ORDER = {"amount": 3}


@pytest.mark.parametrize(
    ("fault", "error", "status"),
    [
        ({"kind": "rate_limit", "retry_after": 90}, "RateLimitError", 429),
        ({"kind": "error"}, "InternalServerError", 500),
        ({"kind": "error", "status": 502}, "InternalServerError", 502),
        ({"kind": "error", "status": 503}, "InternalServerError", 503),
        ({"kind": "error", "status": 409}, "ConflictError", 409),
        ({"kind": "expired_credentials"}, "AuthenticationError", 401),
        ({"kind": "error_after_commit"}, "InternalServerError", 500),
    ],
    ids=lambda value: value["kind"] if isinstance(value, dict) else None,
)
def test_statuses(call: Caller, fault: dict[str, Any], error: str, status: int) -> None:
    call.stub.faults.add(**fault)
    with pytest.raises(getattr(call.package, error)) as caught:
        call("orders.create", **ORDER)
    assert caught.value.status_code == status
    (seen,) = call.stub.calls("orders.create")
    assert (seen.status, seen.fault) == (status, fault["kind"])
    if "retry_after" in fault:
        assert seen.answer.headers["retry-after"] == "90"


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("reset", "APIConnectionError"),
        ("truncated", "APIConnectionError"),
        ("malformed", "APIResponseValidationError"),
    ],
)
def test_broken_answers(call: Caller, fault: str, error: str) -> None:
    order = call("orders.create", **ORDER)
    call.stub.faults.add(fault, on="createOrder")
    with pytest.raises(getattr(call.package, error)) as caught:
        call("orders.create", **ORDER)
    assert type(caught.value).__name__ == error
    assert call("orders.retrieve", order.id).id == order.id


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "timeout"},
        {"kind": "latency", "seconds": 30},
        {"kind": "drip", "seconds": 30},
    ],
    ids=lambda value: value["kind"],
)
def test_answers_that_come_too_late(call: Caller, fault: dict[str, Any]) -> None:
    call.stub.faults.add(**fault)
    started = time.monotonic()
    with pytest.raises(call.package.APITimeoutError):
        call("orders.create", **ORDER, client_timeout=0.3)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("fault", ["latency", "drip"])
def test_answers_that_come_late(call: Caller, fault: str) -> None:
    call.stub.faults.add(fault, seconds=0.05)
    started = time.monotonic()
    assert call("orders.create", **ORDER).id
    assert time.monotonic() - started >= 0.05


def test_calls_are_repeated(call: Caller) -> None:
    call.stub.faults.add("rate_limit", times=2, retry_after=0)
    order = call("orders.create", **ORDER, client_max_retries=2)
    assert [one.status for one in call.stub.calls("orders.create")] == [429, 429, 201]
    call.stub.faults.clear()
    call.stub.faults.add("error", on="getOrder", status=503, nth=1, retry_after=0)
    assert call("orders.retrieve", order.id, client_max_retries=1).id
    call.stub.faults.clear()
    call.stub.faults.add("reset", on="GET /orders/{order}", nth=1)
    assert call("orders.retrieve", order.id, client_max_retries=1).id


def test_a_request_asks_for_its_own_fault(call: Caller) -> None:
    asked = {"X-Stub-Fault": "error; status=503; retry_after=7"}
    with pytest.raises(call.package.InternalServerError) as caught:
        call("orders.create", **ORDER, extra_headers=asked)
    assert caught.value.status_code == 503
    assert call("orders.create", **ORDER).id
    with pytest.raises(call.package.BadRequestError):
        call("orders.create", **ORDER, extra_headers={"X-Stub-Fault": "eror"})


def _drawn(stub: Any, here: Caller, operations: list[str]) -> dict[str, list[int]]:
    stub.reset()
    stub.faults.add("error", rate=0.5)
    found: dict[str, list[int]] = {}
    for name in operations:
        given = {"amount": 3} if name == "orders.create" else {}
        try:
            here(name, **given)
            status = 200
        except here.package.InternalServerError:
            status = 500
        found.setdefault(name, []).append(status)
    return found


def test_rates_are_drawn_by_the_seed_whatever_the_order(stub: Any, here: Caller) -> None:
    names = ["orders.list", "orders.create"]
    turns = _drawn(stub, here, names * 20)
    one_after_the_other = _drawn(stub, here, [names[0]] * 20 + [names[1]] * 20)
    assert turns == one_after_the_other
    for found in turns.values():
        assert 4 <= found.count(500) <= 16


def test_faults_of_a_file(stub: Any, here: Caller, tmp_path: Path) -> None:
    file = tmp_path / "faults.json"
    file.write_text(
        json.dumps({"seed": 3, "faults": ["reset", {"kind": "error", "on": "getOrder"}]})
    )
    stub.faults.read(file.read_bytes())
    assert [str(fault) for _, fault in stub.faults] == ["reset", "error (on=getOrder)"]
    with pytest.raises(here.package.APIConnectionError):
        here("orders.list")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"kind": "error", "status": 200}, "status is from 400 to 599"),
        ({"kind": "broken"}, "kind is one of latency, "),
        ({"kind": "error", "nth": "x"}, "nth: "),
        ({"kind": "error", "of": "x"}, "a fault has no 'of'"),
        ({"kind": "error", "rate": 2}, "rate is from 0 to 1"),
        ({"kind": "latency", "seconds": float("inf")}, "seconds is from 0"),
        ({"kind": "error", "on": "orders.creat"}, "'orders.creat'; there are orders.create"),
    ],
)
def test_what_can_not_be_is_refused(stub: Any, wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        stub.faults.add(**wrong)
    assert not stub.faults
