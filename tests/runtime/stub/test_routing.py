"""Which operation answers: paths, prefixes, methods, and the document itself."""

from __future__ import annotations

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from specwright.runtime.stub.json_values import JSON
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import api_of, shop

ORDER = "/orders/11111111-1111-4111-8111-111111111111"


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_paths_answer_at_the_root_and_below_the_servers_path(
    server: StubServer, prefix: str
) -> None:
    assert call(server, "GET", f"{prefix}{ORDER}").status == 200


def test_fixed_segments_win_over_templates(server: StubServer) -> None:
    reply = call(server, "GET", "/orders/latest")
    assert (reply.body, reply.headers["content-type"]) == (b"the latest", "text/plain")


def test_an_encoded_slash_stays_in_its_segment(server: StubServer) -> None:
    assert call(server, "GET", "/reports/a%2Fb.pdf", token=None).status == 200
    assert call(server, "GET", "/reports/a/b.pdf", token=None).status == 404


def test_several_templates_in_a_segment(server: StubServer) -> None:
    assert call(server, "GET", "/reports/may.pdf").status == 200
    # Without a better status declared, `default` takes the error.
    reply = call(server, "GET", "/reports/may.txt")
    assert reply.status == 400
    assert reply.json["detail"][0]["loc"] == ["path", "kind"]


@pytest.mark.parametrize("path", ["/nope", "/orders/", "/orders//", "/", "/api/v1", "/orders/a/b"])
def test_an_unknown_path_is_404_in_the_vendors_schema(server: StubServer, path: str) -> None:
    reply = call(server, "GET", path)
    assert reply.status == 404
    assert reply.json == {"status": 404, "message": "Not Found"}


def test_a_wrong_method_is_405_with_allow(server: StubServer) -> None:
    reply = call(server, "PATCH", "/orders")
    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD, POST"
    # 4XX of GET /orders covers 405.
    assert reply.json == {"status": 405, "message": "Method Not Allowed"}


def test_without_a_declared_error_there_is_a_small_problem() -> None:
    with StubServer(StubAPI(api_of({"type": "string"}))) as plain:
        reply = call(plain, "GET", "/nope")
        assert (reply.status, reply.json["status"]) == (404, 404)
        assert reply.headers["content-type"] == "application/problem+json"
        reply = call(plain, "POST", "/thing")
        assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD")


def test_head_has_the_headers_of_get_and_no_content(server: StubServer) -> None:
    get, head = call(server, "GET", ORDER), call(server, "HEAD", ORDER)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"] != "0"


def test_the_document_is_served_with_this_server_in_it(server: StubServer) -> None:
    served = call(server, "GET", "/openapi.json", token=None).json
    assert served["servers"] == [{"url": server.url}]
    assert served["components"] == shop()["components"]
    assert call(server, "POST", "/openapi.json").status == 405


def test_a_path_item_that_is_a_reference_is_followed() -> None:
    document = shop()
    document["components"]["pathItems"] = {"One": document["paths"].pop("/keys")}
    document["paths"]["/other"] = {"$ref": "#/components/pathItems/One"}
    options = StubOptions(any_token=True)
    with StubServer(StubAPI(document), options=options) as other:
        reply = call(other, "GET", "/other", token=None, cookie="auth=x")
        assert reply.status == 200


def _answering(value: str, *parameters: JSON) -> dict[str, JSON]:
    """An operation that always answers with ``value``."""
    schema: JSON = {"type": "string", "const": value}
    return {
        "get": {
            "parameters": list(parameters),
            "responses": {
                "200": {"description": "", "content": {"application/json": {"schema": schema}}}
            },
        }
    }


def _only(place: str, name: str, value: JSON) -> JSON:
    return {"in": place, "name": name, "required": True, "schema": {"enum": [value]}}


def test_operations_at_one_address_are_told_apart_by_their_fixed_values() -> None:
    document: dict[str, JSON] = {
        "openapi": "3.1.0",
        "info": {"title": "Queues", "version": "1"},
        "paths": {
            "/#list": _answering("list", _only("query", "Action", "list")),
            "/#count": _answering("count", _only("query", "Action", "count")),
            "/#old": _answering("old", _only("header", "X-Version", 1)),
            "/things?kind=dead": _answering("dead"),
            "/things?kind=alive": _answering("alive"),
        },
    }
    with StubServer(StubAPI(document)) as server:
        assert call(server, "GET", "/?Action=list").json == "list"
        assert call(server, "GET", "/?Action=count").json == "count"
        assert call(server, "GET", "/", x_version="1").json == "old"
        assert call(server, "GET", "/things?kind=alive").json == "alive"
        assert call(server, "GET", "/things?kind=dead").json == "dead"
        assert call(server, "GET", "/?Action=neither").status == 400
