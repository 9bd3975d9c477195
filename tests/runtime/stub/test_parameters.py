"""Parameters are read by their style and checked against their schema."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from specwright.runtime.stub import StubAPI, StubServer
from specwright.runtime.stub.document import Document
from specwright.runtime.stub.incoming import raw_pairs
from specwright.runtime.stub.json_values import JSON
from specwright.runtime.stub.styles import Style
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import shop


@pytest.mark.parametrize(
    "query",
    [
        "",
        "page=1",
        "page=1&unknown=x",
        "status[]=open&status[]=paid",
        "status%5B%5D=open",
        "ids=1,2,3",
        "ids=1",
        "words=abc%7Cde",
        "words=a|b",
        "filter[paid]=true",
        "filter%5Bpaid%5D=false&filter[total][gt]=1.5",
        "json=%5B1%5D",
    ],
)
def test_what_fits_is_taken(server: StubServer, query: str) -> None:
    assert call(server, "GET", f"/orders?{query}").status == 200


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("page=0", "page"),
        ("page=x", "page"),
        ("page=1.5", "page"),
        ("page=", "page"),
        ("page=%E2%82%AC", "page"),
        ("status[]=open&status[]=lost", "status[].1"),
        ("ids=1,x", "ids.1"),
        ("words=abcd%7Ca", "words.0"),
        ("filter[paid]=maybe", "filter.paid"),
        ("filter[total][gt]=x", "filter.total.gt"),
        ("filter[other]=1", "filter.other"),
        ("json=%5B", "json"),
        ("json=1", "json"),
    ],
)
def test_what_does_not_fit_is_named(server: StubServer, query: str, field: str) -> None:
    reply = call(server, "GET", f"/orders?{query}")
    assert reply.status == 400
    assert f"query {field}:" in reply.json["message"]


def test_headers_and_cookies_are_checked_too(server: StubServer) -> None:
    assert call(server, "GET", "/orders", trace="12", cookie="session=abc").status == 200
    reply = call(server, "GET", "/orders", trace="x", cookie="session=ab")
    assert reply.status == 400
    assert "header trace" in reply.json["message"]
    assert "cookie session" in reply.json["message"]


def test_a_path_parameter_that_can_t_be_is_404_where_only_that_is_declared(
    server: StubServer,
) -> None:
    reply = call(server, "GET", "/orders/no-uuid")
    assert reply.status == 404
    assert reply.json["status"] == 404
    assert "path id" in reply.json["message"]


def test_parameters_of_the_path_hold_for_every_operation(server: StubServer) -> None:
    reply = call(server, "POST", "/orders", json_body={"amount": 1}, trace="x")
    assert (reply.status, list(reply.json["error_details"])) == (422, ["trace"])


def test_a_property_of_deep_object_can_have_no_name() -> None:
    schema: JSON = {"type": "object", "properties": {"paid": {"type": "string"}}}
    style = Style.of(Document({}), schema, "filter", "deepObject", True)
    found = style.in_query(raw_pairs("filter[]=x&filter[paid]=y&filter[a][0]=z"), frozenset())
    assert found == {"": "x", "paid": "y", "a": {"0": "z"}}


def test_a_very_long_path_is_answered_by_the_api(server: StubServer) -> None:
    reply = call(server, "GET", f"/orders/{'9' * 150_000}")
    assert reply.headers["content-type"] in ("application/json", "application/problem+json")


FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def querying() -> Iterator[StubServer]:
    """A server whose operations take a whole query each, and a cookie as it stands."""
    members: JSON = {"q": {"type": "string"}, "n": {"type": "integer"}, "tags": {"type": "array"}}
    form: JSON = {"type": "object", "required": ["q"], "properties": members}
    encoding: JSON = {"tags": {"style": "pipeDelimited", "explode": False}}
    kinds: dict[str, JSON] = {
        "/form": {FORM: {"schema": form, "encoding": encoding}},
        "/json": {"application/json": {"schema": {"type": "array"}}},
        "/text": {"application/jsonpath": {"schema": {"type": "string", "maxLength": 9}}},
    }
    cookie: JSON = {"name": "c", "in": "cookie", "style": "cookie", "schema": {"const": "a%20b"}}
    document: dict[str, JSON] = {
        "openapi": "3.1.0",
        "paths": {
            path: {
                "get": {
                    "parameters": [
                        {"name": "all", "in": "querystring", "required": True, "content": content},
                        cookie,
                    ],
                    "responses": {"204": {"description": ""}, "422": {"description": ""}},
                }
            }
            for path, content in kinds.items()
        },
    }
    with StubServer(StubAPI(document)) as running:
        yield running


@pytest.mark.parametrize(
    "target", ["/form?q=a&n=1", "/form?q=a%20b&tags=x%7Cy", "/json?%5B1%5D", "/text?%24.a%5B1%5D"]
)
def test_a_whole_query_that_fits(querying: StubServer, target: str) -> None:
    assert call(querying, "GET", target, cookie="c=a%20b").status == 204


@pytest.mark.parametrize(
    "target", ["/form", "/form?n=1", "/form?q=a&n=x", "/json?a", "/text?1234567890"]
)
def test_a_whole_query_that_does_not(querying: StubServer, target: str) -> None:
    assert call(querying, "GET", target).status == 422


def test_a_cookie_of_its_own_style_is_not_decoded(querying: StubServer) -> None:
    assert call(querying, "GET", "/form?q=a", cookie="c=a b").status == 422


@pytest.mark.parametrize(
    ("query", "status"),
    [("ids=1&ids=null", 200), ("ids=a", 400), ("ids=", 400), ("at=null", 200), ("at=", 400)],
)
def test_null_is_written_as_null_where_text_does_not_fit(query: str, status: int) -> None:
    digits = {"type": "string", "pattern": "^[0-9]+$"}
    ids = {"type": ["array", "null"], "items": {"oneOf": [{"type": "null"}, digits]}}
    at = {"type": ["string", "null"], "format": "date-time"}
    document = shop()
    document["paths"]["/orders"]["get"]["parameters"] = [
        {"name": "ids", "in": "query", "schema": ids},
        {"name": "at", "in": "query", "schema": at},
    ]
    with StubServer(StubAPI(document)) as other:
        assert call(other, "GET", f"/orders?{query}").status == status


@pytest.mark.parametrize(
    ("query", "status"), [("ids=00", 200), ("ids=1&ids=2", 200), ("ids=0&ids=00", 400)]
)
def test_one_text_where_a_list_or_a_text_may_be(query: str, status: int) -> None:
    numbers = {"type": "array", "items": {"type": "string", "pattern": "^(0|[1-9][0-9]*)$"}}
    document = shop()
    document["paths"]["/orders"]["get"]["parameters"] = [
        {"name": "ids", "in": "query", "schema": {"oneOf": [{"type": "string"}, numbers]}},
    ]
    with StubServer(StubAPI(document)) as other:
        assert call(other, "GET", f"/orders?{query}").status == status
