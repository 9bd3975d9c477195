"""A collection that takes one thing or a list of them, and answers in the same form."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_state.talking import Talk


@pytest.fixture
def talk() -> Talk:
    """Alarms: ``{"alarm": {...}}`` or ``{"alarms": [...]}``, exactly one of the two."""
    text = {"type": "string"}
    sent = {"type": "object", "required": ["code"], "properties": {"code": text}}
    kept = {
        "type": "object",
        "required": ["id", "code"],
        "properties": {"id": {"type": "string", "format": "uuid"}, "code": text},
    }
    path = {"name": "id", "in": "path", "required": True, "schema": text}
    item = {"get": {"parameters": [path], "responses": {"200": _answer(_wrapped(kept))}}}
    made = {"requestBody": _json(_either(sent)), "responses": {"200": _answer(_either(kept))}}
    document: Any = {
        "openapi": "3.1.0",
        "info": {"title": "Alarms", "version": "1"},
        "paths": {"/alarms": {"post": made}, "/alarms/{id}": item},
    }
    return Talk(StubAPI(document))


def _either(thing: dict[str, Any]) -> dict[str, Any]:
    several = {"alarms": {"type": "array", "items": thing}}
    many = {"type": "object", "required": ["alarms"], "properties": several}
    return {"oneOf": [_wrapped(thing), many]}


def _wrapped(thing: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": ["alarm"], "properties": {"alarm": thing}}


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": "", **_json(schema)}


@pytest.mark.parametrize(
    ("posted", "codes"),
    [
        ({"alarms": []}, []),
        ({"alarms": [{"code": "a"}]}, ["a"]),
        ({"alarms": [{"code": "a"}, {"code": "b"}]}, ["a", "b"]),
    ],
)
def test_a_list_is_answered_by_a_list(talk: Talk, posted: Any, codes: list[str]) -> None:
    made = talk("POST", "/alarms", posted).json
    assert list(made) == ["alarms"]
    assert [each["code"] for each in made["alarms"]] == codes
    for each in made["alarms"]:
        assert talk("GET", f"/alarms/{each['id']}").json == {"alarm": each}


def test_one_is_answered_by_one(talk: Talk) -> None:
    made = talk("POST", "/alarms", {"alarm": {"code": "a"}}).json
    assert list(made) == ["alarm"] and made["alarm"]["code"] == "a"
