"""A thing that has one list, beside texts and objects of its own, is no page of that list."""

from __future__ import annotations

from pathlib import Path

import yaml

from specwright.runtime.stub import StubAPI, StubServer
from tests.runtime.stub.conftest import call

_ORDERS = Path(__file__).resolve().parents[2] / "benchmarks" / "calls.yaml"


def test_an_order_with_lines_is_remembered() -> None:
    document = yaml.safe_load(_ORDERS.read_text("utf-8"))
    line = {"sku": "tea", "quantity": 2, "price": 7.5}
    address = {"street": "Hauptstrasse 1", "city": "Bonn", "country": "DE"}
    order = {"customer": "cus_1", "lines": [line], "address": address}
    with StubServer(StubAPI(document)) as server:
        made = call(server, "POST", "/orders", json_body=order).json
        again = call(server, "POST", "/orders", json_body=order).json
        read = call(server, "GET", f"/orders/{made['id']}").json
    assert {name: read[name] for name in order} == order
    assert read == made and again["id"] != made["id"]


def test_what_is_above_is_there_where_no_status_says_that_it_is_not() -> None:
    document = yaml.safe_load(_ORDERS.read_text("utf-8"))
    made = {"200": document["paths"]["/orders"]["post"]["responses"]["200"]}
    post = {"requestBody": document["paths"]["/orders"]["post"]["requestBody"], "responses": made}
    path = {"name": "order_id", "in": "path", "required": True, "schema": {"type": "string"}}
    returns = {"post": post, "parameters": [path]}
    document["paths"]["/orders/{order_id}/returns"] = returns
    get = {**document["paths"]["/orders/{order_id}"]["get"], "parameters": []}
    below = {**path, "name": "return_id"}
    item = {"get": get, "parameters": [path, below]}
    document["paths"]["/orders/{order_id}/returns/{return_id}"] = item
    with StubServer(StubAPI(document)) as server:
        order = {"customer": "c", "lines": []}
        assert call(server, "POST", "/orders/nope/returns", json_body=order).status == 200
        post["responses"] = {**made, "404": {"description": ""}}
    with StubServer(StubAPI(document)) as server:
        assert call(server, "POST", "/orders/nope/returns", json_body=order).status == 404
