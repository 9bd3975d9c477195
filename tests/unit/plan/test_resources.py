"""The tree of resources: names that two want, and names that stay when something is added."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from specwright.ir.operation import Operation
from specwright.plan.naming_rest import RestNames
from specwright.plan.resources import resource_tree
from tests.unit.plan.test_naming_rest import operation


def placed(operations: Iterable[Operation]) -> dict[str, str]:
    """What each operation is called by in the end, by its method and path."""
    operations = list(operations)
    return {
        f"{each.operation.method} {each.operation.path.text.reveal()}": each.name.dotted
        for node in resource_tree(operations, RestNames(operations, {})).walk()
        for each in node.operations
    }


def test_two_versions_of_a_thing_are_told_apart() -> None:
    asked = [
        operation("GET", "/v1/notes"),
        operation("GET", "/v1/notes/{id}"),
        operation("GET", "/v2/notes"),
        operation("GET", "/v2/notes/{id}/lines"),
        operation("GET", "/v2/cards"),
    ]
    for order in (asked, asked[::-1]):
        assert placed(order) == {
            "GET /v2/notes": "notes.list",
            "GET /v2/notes/{id}/lines": "notes.lines.list",
            "GET /v2/cards": "cards.list",
            "GET /v1/notes": "v1.notes.list",
            "GET /v1/notes/{id}": "v1.notes.retrieve",
        }


def test_versions_that_do_not_collide_are_one_thing() -> None:
    asked = [operation("GET", "/v1/notes"), operation("POST", "/v2/notes")]
    assert list(placed(asked).values()) == ["notes.list", "notes.create"]


def test_of_two_versions_with_as_many_the_lower_is_plain() -> None:
    asked = [operation("GET", "/v10/notes"), operation("GET", "/v9/notes")]
    assert placed(asked) == {"GET /v9/notes": "notes.list", "GET /v10/notes": "v10.notes.list"}


def test_a_scope_tells_apart_without_the_version_that_all_have() -> None:
    things = [
        f"/v1/{scope}/{{id}}/{letter}s" for scope in ("as", "bs") for letter in "jklmnopqrstuvwx"
    ]
    items = [operation("GET", f"{path}/{{item}}") for path in [*things, "/v1/bs/{id}/zs"]]
    found = placed(items)
    assert found["GET /v1/bs/{id}/js/{item}"] == "js.retrieve"
    assert found["GET /v1/as/{id}/js/{item}"] == "as_.js.retrieve"


def test_what_surely_is_a_collection_chooses_first() -> None:
    asked = [
        operation("POST", "/threads/runs", "createThreadAndRun"),
        operation("POST", "/threads/{id}/runs", "createRun"),
        operation("GET", "/threads/{id}/runs/{run}", "getRun"),
    ]
    assert list(placed(asked).values()) == [
        "threads.runs.create_thread_and_run",
        "threads.runs.create",
        "threads.runs.retrieve",
    ]


def test_a_name_that_is_taken_is_told_by_the_last_variable() -> None:
    asked = [operation("GET", path) for path in ("/tags/{id}", "/tags/{slug}/{page}", "/tags/{x}/")]
    assert list(placed(asked).values()) == [
        "tags.retrieve",
        "tags.retrieve_by_page",
        "tags.retrieve_by_x",
    ]


def test_calls_below_no_resource_are_the_client_s_own() -> None:
    asked = [
        operation("POST", "/sendNote"),
        operation("GET", "/notes"),
        operation("POST", "/close"),
    ]
    tree = resource_tree(asked, RestNames(asked, {}))
    assert [each.name.dotted for each in tree.operations] == ["send_note", "close_2"]
    assert placed(asked) == {"GET /notes": "notes.list"}


NOTES = (
    operation("GET", "/v1/notes", "listNotes"),
    operation("POST", "/v1/notes", "createNote"),
    operation("GET", "/v1/notes/{id}", "getNote"),
    operation("DELETE", "/v1/notes/{id}", "archiveNote"),
    operation("POST", "/v1/notes/{id}/send", "sendNote"),
    operation("GET", "/v1/notes/{id}/lines", "listNoteLines"),
    operation("GET", "/v1/notes/{id}/total", "getNoteTotal"),
    operation("PUT", "/v1/settings", "putSettings"),
)


@pytest.mark.parametrize(
    "added",
    [
        operation("GET", "/v1/others", "listOthers"),
        operation("GET", "/v2/others/{id}", "others.get"),
        operation("POST", "/accounts/{id}/notes", "notes_create"),
        operation("GET", "/", "meta/root"),
        operation("PATCH", "/notes/{id}/lines/{line}/price", "x"),
    ],
)
def test_names_stay_when_something_unrelated_is_added(added: Operation) -> None:
    alone = placed(NOTES)
    for together in ([added, *NOTES], [*NOTES, added]):
        assert alone.items() <= placed(together).items()


def test_actions_of_one_address_are_called_by_what_they_do() -> None:
    """An operationId of method and path alone says nothing, unless the path names no thing."""
    asked = [
        operation("GET", "/#Action=DeleteQueue", "GET_DeleteQueue"),
        operation("POST", "/#Action=DeleteQueue", "POST_DeleteQueue"),
        operation("POST", "/#Action=Purge", "POST_Purge"),
    ]
    assert placed(asked) == {
        "GET /#Action=DeleteQueue": "things_and_more.delete_queue",
        "POST /#Action=DeleteQueue": "things_and_more.post_delete_queue",
        "POST /#Action=Purge": "things_and_more.purge",
    }
