"""What a stub remembers: seen, reset, restored, and kept when the description changes."""

from __future__ import annotations

import copy
import importlib
from typing import Any

import pytest

from tests.stub_service.conftest import Caller
from tests.stub_service.test_control import control


def test_each_stub_has_its_own(package: Any, call: Caller) -> None:
    order = call("orders.create", amount=3)
    assert call("orders.retrieve", order.id).amount == 3
    with package.Stub.stub() as other, pytest.raises(package.NotFoundError):
        other.client().orders.retrieve(order.id)
    assert [each.id for each in call("orders.list")] == [order.id]


def test_it_is_reset_and_restored(stub: Any, here: Caller) -> None:
    first = here("orders.create", amount=3)
    assert control(stub, "POST", "/state/snapshot", {"name": "one"}).json["all"] == ["one"]
    here("orders.create", amount=4)
    (things,) = control(stub, "GET", "/state").json.values()
    assert [each["amount"] for each in things] == [3, 4]
    assert control(stub, "POST", "/state/restore", {"name": "one"}).status == 200
    assert [each.id for each in here("orders.list")] == [first.id]
    assert control(stub, "POST", "/state/reset").status == 200
    assert here("orders.list") == []
    assert control(stub, "POST", "/state/restore", {"name": "none"}).status == 404
    snapshot = stub.state.snapshot()
    here("orders.create", amount=3)
    stub.state.restore(snapshot)
    assert here("orders.list") == []


def test_an_error_after_the_commit_has_made_it(here: Caller, stub: Any) -> None:
    stub.faults.add("error_after_commit", on="orders.create")
    with pytest.raises(here.package.InternalServerError):
        here("orders.create", amount=3)
    assert [each.amount for each in here("orders.list")] == [3]


def test_a_changed_description_keeps_it_and_names_what_is_gone(package: Any, stub: Any) -> None:
    runtime = importlib.import_module("stub_sdk._runtime.stub")
    app = importlib.import_module("stub_sdk._runtime.stub.app").StubApp(stub._service)
    client = stub.client()
    order = client.orders.create(amount=3)
    document = copy.deepcopy(importlib.import_module("stub_sdk.stub").API.document.root.value)
    document["components"]["schemas"]["NewOrder"]["properties"]["note"] = {"type": "string"}
    assert app.reload(runtime.StubAPI(document)) == ()
    (held,) = app.service.state.shown().values()
    assert [each["id"] for each in held] == [order.id]
    without = {**document, "paths": {"/others": {"get": {"responses": {}}}}}
    (gone,) = app.reload(runtime.StubAPI(without))
    assert "order" in gone
    assert app.reload(runtime.StubAPI(document)) == ()
    (held,) = app.service.state.shown().values()
    assert [each["id"] for each in held] == [order.id]


def test_it_is_kept_in_a_file(package: Any, tmp_path: Any) -> None:
    options = importlib.import_module("stub_sdk.stub").StubOptions(state=str(tmp_path / "s.db"))
    with package.Stub.stub(options) as server:
        order = server.client().orders.create(amount=3)
    with package.Stub.stub(options) as server:
        assert server.client().orders.retrieve(order.id).amount == 3
