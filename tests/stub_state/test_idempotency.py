"""The same key and request: the same bytes. The same key and another request: a conflict."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_state.shelves import shelves
from tests.stub_state.talking import Talk


def _headers(name: str = "idempotency-key", value: str = "k1") -> dict[str, str]:
    return {name: value}


def _posting(fault: str = "4XX") -> Talk:
    document: Any = shelves()
    responses = document["paths"]["/shelves"]["post"]["responses"]
    responses[fault] = responses.pop("4XX")
    return Talk(StubAPI(document))


def test_the_same_request_is_answered_with_the_same_bytes() -> None:
    talk = _posting()
    first = talk("POST", "/shelves", {"name": "a"}, _headers())
    talk("PATCH", f"/shelves/{first.json['id']}", {"name": "b"})
    again = talk("POST", "/shelves", {"name": "a"}, _headers())
    assert (again.status, again.body, again.headers) == (201, first.body, first.headers)
    assert talk("GET", "/shelves").json["total"] == 1


def test_another_key_makes_another_thing() -> None:
    talk = _posting()
    made = [talk("POST", "/shelves", {"name": "a"}, _headers(value=key)) for key in ("x", "y")]
    assert made[0].json["id"] != made[1].json["id"]


@pytest.mark.parametrize(
    ("declared", "status"), [("409", 409), ("422", 422), ("400", 400), ("4XX", 409)]
)
def test_another_body_is_the_conflict_that_is_declared(declared: str, status: int) -> None:
    talk = _posting(declared)
    talk("POST", "/shelves", {"name": "a"}, _headers())
    refused = talk("POST", "/shelves", {"name": "b"}, _headers())
    assert refused.status == status
    assert "Idempotency-Key" in refused.json["message"]
    assert talk("GET", "/shelves").json["total"] == 1


def test_a_request_that_was_refused_does_not_use_its_key_up() -> None:
    talk = _posting()
    assert talk("POST", "/shelves", {}, _headers()).status == 400
    assert talk("POST", "/shelves", {"name": "a"}, _headers()).status == 201


def test_a_header_of_another_name_counts_where_it_is_declared() -> None:
    document = shelves()
    parameter = {"name": "Shop-Idempotency-Token", "in": "header", "schema": {"type": "string"}}
    document["paths"]["/shelves"]["post"]["parameters"] = [parameter]
    talk = Talk(StubAPI(document))
    for _ in range(2):
        talk("POST", "/shelves", {"name": "a"}, _headers("shop-idempotency-token"))
    assert talk("GET", "/shelves").json["total"] == 1


def test_keys_of_different_credentials_are_different() -> None:
    talk = _posting()
    talk("POST", "/shelves", {"name": "a"}, _headers())
    talk("POST", "/shelves", {"name": "b"}, {**_headers(), "authorization": "Bearer other"})
    assert talk("GET", "/shelves").json["total"] == 2


def test_without_state_nothing_is_repeated() -> None:
    talk = Talk(StubAPI(shelves()), state="off")
    first = talk("POST", "/shelves", {"name": "a"}, _headers())
    other = talk("POST", "/shelves", {"name": "b"}, _headers())
    assert (first.status, other.status) == (201, 201)
