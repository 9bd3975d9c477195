"""What a test can ask of a stub about the calls that came."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from specwright.runtime.stub import journal
from tests.stub_service.conftest import Caller


def test_calls_by_any_name(call: Caller) -> None:
    order = call("orders.create", amount=3)
    call("orders.retrieve", order.id)
    names = ("orders.create", "createOrder", "POST /orders", "post /orders")
    for name in names:
        (found,) = call.stub.calls(name)
        assert (found.status, found.operation, found.number) == (201, "orders.create", 1)
        assert found.request.json == {"amount": 3}
        assert found.answer.json["id"] and found.answer.status == 201
        assert found.seconds < 5
    assert len(call.stub.calls("GET /orders/{order_id}")) == 1
    assert len(call.stub.calls()) == 2


def test_an_unknown_name_is_said_with_those_alike(stub: Any) -> None:
    with pytest.raises(ValueError, match="no operation 'orders.creat'; there are orders.create"):
        stub.calls("orders.creat")


def test_secrets_are_not_kept_to_be_shown(stub: Any, here: Caller) -> None:
    here("orders.create", amount=3, card_number="4242424242424242")
    (found,) = stub.calls()
    shown = f"{found.request!r} {found.request.headers} {found.request.body!r} {found!r}"
    assert "stub-token" not in shown and "4242" not in shown
    assert found.request.json == {"amount": 3, "card_number": "[redacted]"}


def test_what_was_expected_did_not_come(stub: Any, here: Caller) -> None:
    url = stub.url
    token = {"Authorization": "Bearer stub-token"}
    httpx2.post(f"{url}/order", json={"amount": 3}, headers=token)
    httpx2.patch(f"{url}/orders", json={"amount": 3}, headers=token)
    httpx2.post(f"{url}/v1/orders", json={"amount": 0}, headers=token)
    httpx2.post(f"{url}/orders", json={"amount": 3})
    with pytest.raises(AssertionError) as caught:
        stub.assert_called("orders.create")
    said = str(caught.value)
    assert "a call of orders.create (POST /orders) due, 0 came" in said
    assert "POST /order 404" in said and "no such path; the nearest is POST /orders" in said
    assert "PATCH /orders 405" in said and "wrong method: the path is known with GET, POST" in said
    assert "POST /v1/orders 400" in said and "body amount: 0 is less than the minimum of 1" in said
    assert "Credentials are missing" in said
    assert repr(stub.calls("deleteOrder")).startswith(
        "no call of orders.delete (DELETE /orders/{id})\n"
    )


def test_expectations_that_hold(stub: Any, here: Caller) -> None:
    here("orders.create", amount=3)
    here("orders.create", amount=4)
    assert len(stub.assert_called("orders.create", times=2)) == 2
    (found,) = stub.assert_called("createOrder", json={"amount": 4}, times=1)
    assert found.number == 2
    stub.assert_called("orders.delete", times=0)
    with pytest.raises(AssertionError, match="1 calls of .* due, 2 came"):
        stub.assert_called("orders.create", times=1)


def test_only_the_last_calls_are_kept(stub: Any) -> None:
    client = stub.client()
    for _ in range(journal.MOST_CALLS + 10):
        client.orders.list()
    kept = stub.calls()
    assert (len(kept), kept[0].number) == (journal.MOST_CALLS, 11)
    stub.reset()
    assert not stub.calls()
