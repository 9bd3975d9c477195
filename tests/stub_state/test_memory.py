"""What is posted comes back: things, their fields, what lies below them."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_state.shelves import json_of, operation, parameter, ref, shelves
from tests.stub_state.talking import Talk


@pytest.fixture
def talk() -> Talk:
    return Talk(StubAPI(shelves()))


def _shelf(talk: Talk, name: str = "Poems", **more: Any) -> Any:
    said = talk("POST", "/shelves", {"name": name, **more})
    assert said.status == 201
    return said.json


def test_what_was_posted_comes_back_with_the_servers_own_fields(talk: Talk) -> None:
    made = _shelf(talk, room="attic")
    assert (made["name"], made["room"], made["id"]) == ("Poems", "attic", 1)
    assert made["created_at"] == "2026-01-01T09:00:01Z"
    assert talk("GET", "/shelves/1").json == made
    assert talk("GET", "/shelves").json["data"] == [made]


def test_fields_that_nobody_posted_are_not_made_up(talk: Talk) -> None:
    made = _shelf(talk)
    assert made["room"] is None
    assert made["closed_at"] is None
    assert "tags" not in made


def test_an_unknown_id_is_a_404_in_the_vendors_schema(talk: Talk) -> None:
    _shelf(talk)
    for method in ("GET", "DELETE"):
        said = talk(method, "/shelves/2")
        assert said.status == 404
        assert "shelf '2'" in said.json["message"]
    assert talk("PATCH", "/shelves/2", {"name": "x"}).status == 404
    assert talk("GET", "/shelves/2/books").status == 404


def test_deleted_is_deleted(talk: Talk) -> None:
    _shelf(talk), _shelf(talk, "Plays")
    assert talk("DELETE", "/shelves/1").status == 204
    assert talk("GET", "/shelves/1").status == 404
    assert talk("DELETE", "/shelves/1").status == 404
    assert [one["id"] for one in talk("GET", "/shelves").json["data"]] == [2]
    assert _shelf(talk)["id"] == 3, "an id came twice"


def test_a_patch_changes_what_it_names_and_merges_objects(talk: Talk) -> None:
    _shelf(talk, room="attic", tags={"a": "1", "b": "2"})
    changed = talk("PATCH", "/shelves/1", {"name": "Plays", "tags": {"a": None, "c": "3"}}).json
    assert (changed["name"], changed["room"]) == ("Plays", "attic")
    assert changed["tags"] == {"b": "2", "c": "3"}
    assert changed["updated_at"] > changed["created_at"]
    assert talk("GET", "/shelves/1").json == changed


def test_a_put_replaces_objects(talk: Talk) -> None:
    _shelf(talk, tags={"a": "1"})
    changed = talk("PUT", "/shelves/1", {"name": "Plays", "tags": {"b": "2"}}).json
    assert changed["tags"] == {"b": "2"}


def test_an_action_sets_the_status_and_the_time_that_are_called_like_it(talk: Talk) -> None:
    assert _shelf(talk)["status"] == "open"
    closed = talk("POST", "/shelves/1/close").json
    assert closed["status"] == "closed"
    assert closed["closed_at"] == "2026-01-01T09:00:02Z"
    assert talk("GET", "/shelves/1").json == closed


def test_things_below_others_are_found_there_only(talk: Talk) -> None:
    _shelf(talk), _shelf(talk)
    book = talk("POST", "/shelves/1/books", {"title": "Emma"}).json
    assert book["shelf_id"] == 1, "the book does not name its shelf"
    assert talk("GET", f"/shelves/1/books/{book['isbn']}").json == book
    assert talk("GET", f"/shelves/2/books/{book['isbn']}").status == 404
    assert talk("GET", "/shelves/1/books").json == {"data": [book], "total": 1, "next_page": None}
    assert talk("GET", "/shelves/2/books").json["data"] == []
    assert talk("DELETE", f"/shelves/1/books/{book['isbn']}").json == book
    assert talk("GET", "/shelves/1/books").json["total"] == 0


def test_ids_are_made_up_in_the_shape_of_the_sample(talk: Talk) -> None:
    _shelf(talk)
    made = [talk("POST", "/shelves/1/books", {"title": "Emma"}).json["isbn"] for _ in range(20)]
    assert len(set(made)) == 20
    assert all(one.startswith("978-3-16-148410-") for one in made)


def test_the_same_calls_give_the_same_bytes_and_another_seed_others() -> None:
    def tell(seed: int) -> list[bytes]:
        talk = Talk(StubAPI(shelves()), seed=seed)
        _shelf(talk)
        talk("POST", "/shelves/1/books", {"title": "Emma"})
        return [talk("GET", "/shelves").body, talk("GET", "/shelves/1/books").body]

    assert tell(0) == tell(0)
    assert tell(0)[1] != tell(1)[1]


def test_reset_snapshot_and_restore(talk: Talk) -> None:
    first = _shelf(talk)
    before = talk.memory.snapshot()
    talk("DELETE", "/shelves/1")
    _shelf(talk)
    talk.memory.restore(before)
    assert talk("GET", "/shelves").json["data"] == [first]
    talk.memory.reset()
    assert talk("GET", "/shelves").json["total"] == 0
    assert _shelf(talk) == first, "after a reset everything begins anew"


def test_without_state_every_id_is_there(talk: Talk) -> None:
    off = Talk(StubAPI(shelves()), state="off")
    assert off("GET", "/shelves/77").status == 200
    assert off("DELETE", "/shelves/77").status == 204
    assert off("GET", "/shelves/77").status == 200
    assert off.engine.memory is None


def _with_key(**methods: Any) -> Talk:
    """Pens, which are found by a code that clients choose."""
    code = parameter("code", {"type": "string"}, "path")
    pen = {
        "type": "object",
        "required": ["code"],
        "properties": {"code": {"type": "string"}, "colour": {"type": "string"}},
    }
    document: Any = shelves()
    document["components"]["schemas"]["Pen"] = pen
    document["paths"]["/pens"] = {
        "post": operation({"type": "object", "properties": {"pen": ref("Pen")}}, ref("Pen"), "200")
    }
    document["paths"]["/pens/{code}"] = {
        "parameters": [code],
        "get": operation({"type": "object", "properties": {"pen": ref("Pen")}}),
        **methods,
    }
    return Talk(StubAPI(document))


def test_a_known_key_is_an_update_where_there_is_no_other() -> None:
    talk = _with_key()
    talk("POST", "/pens", {"code": "a", "colour": "red"})
    talk("POST", "/pens", {"code": "b", "colour": "green"})
    assert talk("POST", "/pens", {"code": "a", "colour": "blue"}).status == 200
    assert talk("GET", "/pens/a").json == {"pen": {"code": "a", "colour": "blue"}}
    assert talk("GET", "/pens/b").json == {"pen": {"code": "b", "colour": "green"}}


def test_a_known_key_is_a_conflict_where_there_is_an_update() -> None:
    talk = _with_key(put=operation(ref("Pen"), ref("Pen")))
    talk("POST", "/pens", {"code": "a", "colour": "red"})
    refused = talk("POST", "/pens", {"code": "a", "colour": "blue"})
    assert refused.status == 409
    assert "'a' is taken" in refused.json["message"]
    assert talk("GET", "/pens/a").json["pen"]["colour"] == "red"


def test_what_nobody_can_make_is_there_until_it_is_deleted() -> None:
    document: Any = shelves()
    del document["paths"]["/shelves"]["post"]
    talk = Talk(StubAPI(document))
    assert talk("GET", "/shelves/7").json["id"] == 7
    talk("PATCH", "/shelves/7", {"name": "Mine"})
    assert talk("GET", "/shelves/7").json["name"] == "Mine"
    assert [one["id"] for one in talk("GET", "/shelves").json["data"]] == [7]
    assert talk("DELETE", "/shelves/7").status == 204
    assert talk("GET", "/shelves/7").status == 404
    assert talk("GET", "/shelves").json["data"] == []
    assert talk("GET", "/shelves/8").status == 200


def test_a_thing_alone_keeps_what_is_written() -> None:
    settings = {"type": "object", "properties": {"theme": {"type": "string", "example": "light"}}}
    path = {"get": operation(settings), "put": operation(settings, settings)}
    talk = Talk(StubAPI(shelves(**{"/settings": path})))
    assert talk("GET", "/settings").json == {"theme": "light"}
    talk("PUT", "/settings", {"theme": "dark"})
    assert talk("GET", "/settings").json == {"theme": "dark"}


def test_a_field_can_have_a_path_of_its_own() -> None:
    tags = {"type": "object", "additionalProperties": {"type": "string"}}
    body = {"type": "object", "required": ["tags"], "properties": {"tags": tags}}
    shelf_id = parameter("shelf_id", {"type": "integer"}, "path")
    key = parameter("key", {"type": "string"}, "path")
    talk = Talk(
        StubAPI(
            shelves(
                **{
                    "/shelves/{shelf_id}/tags": {
                        "parameters": [shelf_id],
                        "post": operation(body, body),
                        "patch": operation(body, body),
                        "delete": operation(body),
                    },
                    "/shelves/{shelf_id}/tags/{key}": {
                        "parameters": [shelf_id, key],
                        "delete": operation(body),
                    },
                }
            )
        )
    )
    _shelf(talk)
    assert talk("POST", "/shelves/1/tags", {"tags": {"a": "1"}}).json == {"tags": {"a": "1"}}
    talk("PATCH", "/shelves/1/tags", {"tags": {"b": "2"}})
    assert talk("GET", "/shelves/1").json["tags"] == {"a": "1", "b": "2"}
    assert talk("DELETE", "/shelves/1/tags/a").json == {"tags": {"b": "2"}}
    talk("DELETE", "/shelves/1/tags")
    assert talk("GET", "/shelves/1").json["tags"] == {}


def test_several_are_made_at_once() -> None:
    many = {"type": "object", "properties": {"shelves": {"type": "array", "items": ref("Shelf")}}}
    sent = {
        "type": "object",
        "properties": {"shelves": {"type": "array", "items": ref("NewShelf")}},
    }
    talk = Talk(StubAPI(shelves(**{"/shelves/batch": {"post": operation(many, sent)}})))
    made = talk("POST", "/shelves/batch", {"shelves": [{"name": "a"}, {"name": "b"}]}).json
    assert [(one["id"], one["name"]) for one in made["shelves"]] == [(1, "a"), (2, "b")]
    assert talk("GET", "/shelves").json["total"] == 2


def test_what_does_not_fit_the_answer_is_mended_field_by_field() -> None:
    document: Any = shelves()
    document["components"]["schemas"]["Shelf"]["properties"]["name"]["maxLength"] = 8
    talk = Talk(StubAPI(document))
    made = talk("POST", "/shelves", {"name": "much too long", "room": "attic"}).json
    assert (made["name"], made["room"]) == ("Novels", "attic")


def test_an_answer_declared_as_something_else_is_a_sample() -> None:
    document: Any = shelves()
    text = {"description": "", "content": {"text/plain": {"schema": {"type": "string"}}}}
    document["paths"]["/shelves/{shelf_id}"]["get"]["responses"]["200"] = text
    talk = Talk(StubAPI(document))
    _shelf(talk)
    assert talk("GET", "/shelves/1").headers["content-type"] == "text/plain"
    assert json_of({})["content"], "the document has answers in JSON beside it"


def test_what_only_requests_have_is_never_answered() -> None:
    document: Any = shelves()
    secret = {"type": "string", "writeOnly": True}
    for name in ("Shelf", "NewShelf"):
        document["components"]["schemas"][name]["properties"]["secret"] = secret
        tags = document["components"]["schemas"][name]["properties"]["tags"]
        tags |= {"properties": {"pin": secret, "colour": {"type": "string"}}}
    talk = Talk(StubAPI(document))
    tags = {"pin": "1234", "colour": "red"}
    made = talk("POST", "/shelves", {"name": "a", "secret": "s", "tags": tags})
    assert "secret" not in made.json
    assert made.json["tags"] == {"colour": "red"}
    assert b"1234" not in talk("GET", "/shelves").body


def _setting_many(method: str, sent: Any) -> Talk:
    many = {"type": "array", "items": ref("Book")}
    document: Any = shelves()
    books = document["paths"]["/shelves/{shelf_id}/books"]
    books[method] = operation(many, sent)
    talk = Talk(StubAPI(document))
    _shelf(talk), _shelf(talk)
    for number in (1, 2):
        body = {"isbn": f"b{number}", "title": f"Book {number}"}
        talk("POST", "/shelves/1/books", body)
        talk("POST", "/shelves/2/books", body)
    return talk


def _titles(talk: Talk, shelf: int) -> dict[str, str]:
    listed = talk("GET", f"/shelves/{shelf}/books").json["data"]
    return {one["isbn"]: one["title"] for one in listed}


def test_a_put_of_many_leaves_no_others() -> None:
    talk = _setting_many("put", {"type": "array", "items": ref("NewBook")})
    sent = [{"isbn": "b2", "title": "Two"}, {"isbn": "b3", "title": "Three"}]
    answered = talk("PUT", "/shelves/1/books", sent).json
    assert [one["title"] for one in answered] == ["Two", "Three"]
    assert _titles(talk, 1) == {"b2": "Two", "b3": "Three"}
    assert _titles(talk, 2) == {"b1": "Book 1", "b2": "Book 2"}


def test_a_patch_of_many_by_their_keys_leaves_the_others() -> None:
    entries = {"type": "object", "additionalProperties": ref("NewBook")}
    sent = {"type": "object", "properties": {"books": entries}}
    talk = _setting_many("patch", sent)
    talk("PATCH", "/shelves/1/books", {"books": {"b2": {"title": "Two"}, "b3": {"title": "Three"}}})
    assert _titles(talk, 1) == {"b1": "Book 1", "b2": "Two", "b3": "Three"}
