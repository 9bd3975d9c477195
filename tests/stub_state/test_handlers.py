"""Python that answers operations, with what is remembered at hand."""

from __future__ import annotations

import pytest

from specwright.runtime.stub import HandlerCall, Reply, StubAPI, StubServer
from tests.runtime.stub.conftest import call
from tests.stub_state.shelves import shelves
from tests.stub_state.talking import Talk


def test_a_handler_gets_the_call_and_its_reply_is_sent() -> None:
    api = StubAPI(shelves())

    @api.handler("GET /shelves/{shelf_id}")
    def shelf(given: HandlerCall) -> Reply:
        assert (given.method, given.path, given.query) == ("GET", {"shelf_id": 7}, {})
        assert given.headers["x-trace"] == "t"
        return Reply({"message": "gone"}, 410, {"X-Answer": "42"})

    said = Talk(api)("GET", "/shelves/7", headers={"x-trace": "t"})
    assert (said.status, said.json) == (410, {"message": "gone"})
    assert said.headers["x-answer"] == "42"


def test_a_handler_can_change_the_usual_answer_or_leave_it() -> None:
    api = StubAPI(shelves())

    @api.handler("POST /shelves")
    def create(given: HandlerCall) -> Reply | None:
        if given.body == {"name": "as usual"}:
            return None
        usual = given.usual()
        assert isinstance(usual.body, dict)
        return Reply({**usual.body, "room": "by hand"}, usual.status)

    talk = Talk(api)
    assert talk("POST", "/shelves", {"name": "as usual"}).json["room"] is None
    assert talk("POST", "/shelves", {"name": "b"}).json["room"] == "by hand"
    assert talk("GET", "/shelves").json["total"] == 2


def test_a_handler_can_find_put_and_remove_things() -> None:
    api = StubAPI(shelves())

    @api.handler("POST /shelves/{shelf_id}/close")
    def close(given: HandlerCall) -> Reply | None:
        things = given.things
        assert things is not None
        known = things.find("/shelves", "id", str(given.path["shelf_id"]))
        assert known is not None
        things.put("/shelves", {**known, "room": "store"})
        assert not things.remove("/shelves", "id", "99")
        assert [one["name"] for one in things.all("/shelves")] == ["a"]
        with pytest.raises(KeyError):
            things.put("/nowhere", {})
        return None

    talk = Talk(api)
    talk("POST", "/shelves", {"name": "a"})
    assert talk("POST", "/shelves/1/close").json["room"] == "store"
    assert talk("GET", "/shelves/1").json["room"] == "store"


def test_requests_are_checked_before_a_handler_sees_them() -> None:
    api = StubAPI(shelves())
    seen: list[HandlerCall] = []

    @api.handler("POST /shelves")
    def create(given: HandlerCall) -> None:
        seen.append(given)

    assert Talk(api)("POST", "/shelves", {"name": 7}).status == 400
    assert seen == []


def test_a_handler_of_nothing_is_refused() -> None:
    with pytest.raises(KeyError):
        StubAPI(shelves()).handler("payments.create")


def test_handlers_over_http() -> None:
    api = StubAPI(shelves())

    @api.handler("GET /shelves")
    def shelves_(given: HandlerCall) -> Reply:
        return Reply({"data": [], "total": 77})

    with StubServer(api) as server:
        assert call(server, "GET", "/shelves").json == {"data": [], "total": 77}
