"""The document that a stub serves declares what the stub answers, and differs in nothing else."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from specwright.runtime.stub import StubAPI, StubServer
from specwright.runtime.stub.served_document import supplements
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import shop

_ORDERS = "/paths/~1orders/get"


def _without_errors() -> dict[str, Any]:
    """The shop, whose list of orders declares no status for a request that is refused."""
    document = shop()
    responses = document["paths"]["/orders"]["get"]["responses"]
    document["paths"]["/orders"]["get"]["responses"] = {"200": responses["200"]}
    return document


def test_what_the_vendor_left_out_is_declared_as_it_is_answered() -> None:
    with StubServer(StubAPI(_without_errors())) as server:
        served = call(server, "GET", "/openapi.json").json
        missing = call(server, "GET", "/orders", token=None)
        wrong = call(server, "GET", "/orders?page=0")
    declared = served["paths"]["/orders"]["get"]["responses"]
    assert sorted(declared) == ["200", "400", "401"]
    for reply in (missing, wrong):
        (media_type,) = declared[str(reply.status)]["content"]
        assert reply.headers["content-type"] == media_type


def test_everything_else_is_the_vendors() -> None:
    document = _without_errors()
    api = StubAPI(deepcopy(document))
    with StubServer(api) as server:
        served = call(server, "GET", "/openapi.json").json
    assert served.pop("servers") == [{"url": server.url}]
    del document["servers"]
    for one in supplements(api.operations):
        operation = served["paths"][one.operation.path][one.operation.method.lower()]
        del operation["responses"][one.status]
    assert served == document


def test_each_one_is_named_with_both_sides() -> None:
    api = StubAPI(_without_errors())
    assert _of_orders(api) == [
        f"GET /orders: 401: #/security and #{_ORDERS}/responses",
        f"GET /orders: 400: #/paths/~1orders/parameters/0 and #{_ORDERS}/responses",
    ]


def test_nothing_is_added_where_credentials_are_optional() -> None:
    document = _without_errors()
    document["paths"]["/orders"]["get"]["security"] = [{"bearer": []}, {}]
    (added,) = _of_orders(StubAPI(document))
    assert added.startswith("GET /orders: 400: ")


def _of_orders(api: StubAPI) -> list[str]:
    listed = [str(one) for one in supplements(api.operations)]
    return [one for one in listed if one.startswith("GET /orders: ")]
