"""Bearer tokens, API keys and basic authentication, alone and together."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import shop

ORDER = {"amount": 1}


def _basic(pair: str) -> str:
    return f"Basic {base64.b64encode(pair.encode()).decode()}"


@pytest.mark.parametrize("token", ["stub-token", "two"])
def test_every_accepted_token_is_taken(server: StubServer, token: str) -> None:
    assert call(server, "POST", "/orders", json_body=ORDER, token=token).status == 201


@pytest.mark.parametrize("token", [None, "wrong", "", "stub-token2"])
def test_others_are_401_in_the_vendors_schema(server: StubServer, token: str | None) -> None:
    reply = call(server, "POST", "/orders", json_body=ORDER, token=token)
    assert reply.status == 401
    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.json["status"] == 401
    assert "redentials" in reply.json["message"]


def test_without_a_declared_401_there_is_a_problem(server: StubServer) -> None:
    reply = call(server, "DELETE", "/orders/latest2", token=None)
    assert (reply.status, reply.json["status"]) == (401, 401)


def test_credentials_come_before_parameters_and_body(server: StubServer) -> None:
    assert call(server, "GET", "/orders?page=x", token=None).status == 401
    assert call(server, "POST", "/orders", body=b"{", token=None).status == 401


@pytest.mark.parametrize(
    ("target", "headers", "status"),
    [
        ("/keys", {}, 401),
        ("/keys?secret=two", {"x_key": "stub-token"}, 200),
        ("/keys", {"x_key": "stub-token"}, 401),
        ("/keys?secret=two", {"x_key": "wrong"}, 401),
        ("/keys", {"cookie": "a=b; auth=two"}, 200),
        ("/keys", {"cookie": "auth=wrong"}, 401),
        ("/keys", {"authorization": _basic("anna:two")}, 200),
        ("/keys", {"authorization": _basic("two:")}, 200),
        ("/keys", {"authorization": _basic("anna:wrong")}, 401),
        ("/keys", {"authorization": "Basic %%%"}, 401),
        ("/keys", {"authorization": "Bearer two"}, 401),
    ],
)
def test_alternatives_and_combinations(
    server: StubServer, target: str, headers: dict[str, Any], status: int
) -> None:
    assert call(server, "GET", target, token=None, **headers).status == status


def test_any_token_takes_all_but_none() -> None:
    with StubServer(StubAPI(shop()), options=StubOptions(any_token=True)) as lenient:
        assert call(lenient, "GET", "/orders", token="whatever").status == 200
        assert call(lenient, "GET", "/orders", token=None).status == 401
