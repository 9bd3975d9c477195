"""What stub.yaml says: roles that are corrected, keys, conflicts, and statuses that change."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.state.roles import Forgotten, Role
from tests.stub_state.shelves import operation, parameter, ref, shelves
from tests.stub_state.talking import Talk

NUMBER = {"type": "integer"}
STATES = {"status": {"open": {"filled": 2, "closed": "POST /shelves/{shelf_id}/close"}}}


def _talk(behaviour: Any, document: Any = None) -> Talk:
    return Talk(StubAPI(document or shelves(), behaviour=behaviour))


def _with_statuses() -> Any:
    document: Any = shelves()
    properties = document["components"]["schemas"]["Shelf"]["properties"]
    properties["status"] = {"enum": ["closed", "open", "filled", "sold"]}
    return document


def test_an_operation_can_be_answered_with_samples() -> None:
    talk = _talk({"operations": {"GET /shelves/{shelf_id}": "sample"}})
    assert talk("GET", "/shelves/77").status == 200
    assert talk("DELETE", "/shelves/77").status == 404


def test_a_role_and_a_key_that_are_not_inferred() -> None:
    shelf_id = parameter("number", NUMBER, "path")
    document: Any = shelves(
        **{
            "/shelf-details/{number}": {
                "parameters": [shelf_id],
                "get": operation(ref("Shelf")),
            }
        }
    )
    rule = {"does": "get", "kind": "/shelves", "key": "id"}
    talk = _talk({"operations": {"GET /shelf-details/{number}": rule}}, document)
    made = talk("POST", "/shelves", {"name": "Plays"}).json
    assert talk("GET", "/shelf-details/1").json == made
    assert talk("GET", "/shelf-details/2").status == 404


def test_a_kind_can_be_found_by_another_field() -> None:
    document: Any = shelves()
    for path in [p for p in document["paths"] if "{shelf_id}" in p]:
        text = parameter("shelf_id", {"type": "string"}, "path")
        document["paths"][path]["parameters"][0] = text
    talk = _talk({"kinds": {"/shelves": {"key": "name"}}}, document)
    talk("POST", "/shelves", {"name": "plays"})
    assert talk("GET", "/shelves/plays").json["id"] == 1


def test_duplicates_and_unknown_ids_as_it_says() -> None:
    document: Any = shelves()
    document["components"]["schemas"]["NewShelf"]["properties"]["id"] = NUMBER
    body = {"id": 5, "name": "a"}
    refusing = _talk({"kinds": {"/shelves": {"duplicates": "refuse"}}}, document)
    assert [refusing("POST", "/shelves", body).status for _ in range(2)] == [201, 409]
    updating = _talk({"kinds": {"/shelves": {"duplicates": "update"}}}, document)
    assert [updating("POST", "/shelves", body).status for _ in range(2)] == [201, 201]
    assert updating("GET", "/shelves").json["total"] == 1
    making = _talk({"kinds": {"/shelves": {"unknown": "make"}}})
    assert making("GET", "/shelves/9").json["id"] == 9


def test_new_things_start_as_it_says() -> None:
    talk = _talk({"kinds": {"/shelves": {"start": {"room": "cellar"}}}})
    assert talk("POST", "/shelves", {"name": "a"}).json["room"] == "cellar"
    assert talk("POST", "/shelves", {"name": "a", "room": "attic"}).json["room"] == "attic"


def test_a_status_changes_by_count() -> None:
    talk = _talk({"kinds": {"/shelves": {"states": STATES}}}, _with_statuses())
    assert talk("POST", "/shelves", {"name": "a"}).json["status"] == "open"
    seen = [talk("GET", "/shelves/1").json["status"] for _ in range(4)]
    assert seen == ["open", "filled", "filled", "filled"]
    assert talk("GET", "/shelves").json["data"][0]["status"] == "filled"


def test_a_status_changes_by_call_and_only_from_where_it_can() -> None:
    talk = _talk({"kinds": {"/shelves": {"states": STATES}}}, _with_statuses())
    for name in ("a", "b"):
        talk("POST", "/shelves", {"name": name})
    assert talk("POST", "/shelves/1/close").json["status"] == "closed"
    refused = talk("POST", "/shelves/1/close")
    assert refused.status == 409
    assert "'closed'" in refused.json["message"]
    assert talk("GET", "/shelves/2").json["status"] == "open"


@pytest.mark.parametrize("path", ["memory", "file"])
def test_counts_are_kept_where_the_things_are(path: str, tmp_path: Any) -> None:
    state = "memory" if path == "memory" else str(tmp_path / "s.db")
    api = StubAPI(_with_statuses(), behaviour={"kinds": {"/shelves": {"states": STATES}}})
    talk = Talk(api, state=state)
    talk("POST", "/shelves", {"name": "a"})
    assert talk("GET", "/shelves/1").json["status"] == "open"
    again = Talk(api, state=state) if path == "file" else talk
    assert again("GET", "/shelves/1").json["status"] == "filled"


def test_the_header_of_idempotency_keys_of_vendor_yaml() -> None:
    talk = _talk({"idempotency_header": "X-Once"})
    for _ in range(2):
        talk("POST", "/shelves", {"name": "a"}, {"x-once": "k"})
    assert talk("GET", "/shelves").json["total"] == 1


def test_what_is_not_said_is_inferred() -> None:
    api = StubAPI(shelves(), behaviour={"operations": {"GET /shelves": "sample"}})
    roles = {f"{o.method} {o.path}": api.inference.role(o) for o in api.operations}
    assert isinstance(roles["GET /shelves"], Forgotten)
    created = roles["POST /shelves"]
    assert isinstance(created, Role)
    assert (created.does, created.kind.name) == ("create", "/shelves")
