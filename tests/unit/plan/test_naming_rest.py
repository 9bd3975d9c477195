"""REST paths to resources and methods."""

from __future__ import annotations

import re
from dataclasses import replace
from string import ascii_lowercase

import pytest

from specwright.diagnostics import SourcePosition
from specwright.ir.operation import (
    GivenName,
    Method,
    Operation,
    PathTemplate,
    PathText,
    PathVariable,
)
from specwright.ir.text import SpecText
from specwright.plan.naming import DottedName
from specwright.plan.naming_rest import RestNames

HERE = SourcePosition("openapi.yaml")


def operation(method: Method, path: str, operation_id: str | None = None) -> Operation:
    pieces = tuple(
        PathVariable(SpecText(piece[1:-1])) if piece.startswith("{") else PathText(SpecText(piece))
        for piece in re.split(r"(\{[^}]*\})", path)
        if piece
    )
    return Operation(
        at=HERE,
        pointer=f"/paths/{path}/{method}",
        method=method,
        path=PathTemplate(pieces, SpecText(path)),
        operation_id=SpecText(operation_id) if operation_id else None,
        tags=(SpecText("Things and more"),),
        summary=None,
        description=None,
        deprecated=False,
        parameters=(),
        request_body=None,
        responses=(),
        security=(),
    )


@pytest.mark.parametrize(
    ("method", "path", "wanted"),
    [
        ("POST", "/payments", "payments.create"),
        ("GET", "/payments", "payments.list"),
        ("GET", "/payments/{id}", "payments.retrieve"),
        ("PUT", "/payments/{id}", "payments.update"),
        ("PATCH", "/payments/{id}", "payments.update"),
        ("DELETE", "/payments/{id}", "payments.delete"),
        ("POST", "/customers/{external_customer_id}/checkout_url", "customers.checkout_url"),
        ("POST", "/wallet_transactions/{id}/payment_url", "wallet_transactions.payment_url"),
        ("GET", "/customers/{id}/wallets", "customers.wallets.list"),
        ("POST", "/invoices/preview", "invoices.preview"),
        ("GET", "/api/v1/users/{id}", "users.retrieve"),
        ("GET", "/2010-04-01/Accounts/{Sid}/Calls.json", "accounts.calls.list"),
        ("GET", "/2010-04-01/Accounts/{Sid}.json", "accounts.retrieve"),
        ("GET", "/status", "status.retrieve"),
        ("PUT", "/organization", "organization.update"),
        ("GET", "/", "things_and_more.retrieve"),
        ("GET", "/search?type=user", "search.retrieve"),
        ("GET", "/{id}", "things_and_more.retrieve"),
        ("POST", "/docs/{id}:cancel", "docs.cancel"),
        ("POST", "/docs:batchGet", "docs.batch_get"),
        ("GET", "/times/{a}:{b}", "times.retrieve"),
        ("POST", "/chat.postMessage", "chat.post_message"),
        ("GET", "/admin.apps.approved.list", "admin.apps.approved.list"),
        ("GET", "/reports/v1.0", "reports.v1_0"),
        ("GET", "/users.php", "users.list"),
        ("POST", "/events/estimate_fees", "events.estimate_fees"),
        ("GET", "/batch_payments", "batch_payments.list"),
        ("POST", "/batch_payments", "batch_payments.create"),
        ("POST", "/sendMessage", "send_message"),
        ("GET", "/getUpdates", "get_updates"),
        ("POST", "/tokenize", "tokenize"),
        ("POST", "/transfer", "transfer"),
        ("GET", "/transfer", "transfer.retrieve"),
        ("DELETE", "/cards/{id}/lock", "cards.delete_lock"),
        ("PUT", "/cards/{id}/lock", "cards.lock"),
        ("GET", "/customers/{id}/transfer_limits", "customers.transfer_limits.list"),
        ("POST", "/cards/{id}/transfer_limits", "cards.transfer_limits"),
        ("GET", "/cards/{id}/details", "cards.details"),
        ("PUT", "/organizations", "organizations.update"),
        ("DELETE", "/customers/{id}/notes", "customers.notes.delete"),
        ("DELETE", "/customers/{id}/discount", "customers.delete_discount"),
        ("PATCH", "/agents/{id}/version", "agents.update_version"),
        ("PUT", "/invoices/{id}/void", "invoices.void"),
        ("PUT", "/methods/{id}/set_as_default", "methods.set_as_default"),
        ("GET", "/api/2/issues/{id}", "issues.retrieve"),
        ("GET", "/oauth2/tokens", "oauth2.tokens.list"),
        ("GET", "/video/v1/assets/{id}", "video.assets.retrieve"),
        ("GET", "/account.json/keys", "account.keys.list"),
        ("GET", "/repositoriesV2/{id}", "repositories_v2.retrieve"),
        ("GET", "/customers/{id}/payment_methods", "customers.payment_methods.list"),
    ],
)
def test_names_follow_the_path(method: Method, path: str, wanted: str) -> None:
    asked = operation(method, path)
    assert RestNames([asked], {}).name(asked).dotted == wanted


def test_a_path_that_goes_on_with_a_variable_is_a_collection() -> None:
    collection, item = operation("GET", "/sheep"), operation("GET", "/sheep/{id}")
    assert RestNames([collection, item], {}).name(collection).dotted == "sheep.list"


def named(asked: list[Operation]) -> list[str]:
    names = RestNames(asked, {})
    return [names.name(each).dotted for each in asked]


def test_an_action_with_more_below_it_is_a_thing() -> None:
    asked = [operation("GET", "/notes/preview"), operation("GET", "/notes/preview/lines")]
    assert named(asked) == ["notes.preview.retrieve", "notes.preview.lines.list"]


def test_put_replaces_where_something_else_updates() -> None:
    changes = [operation(method, "/items/{id}/price") for method in ("PUT", "PATCH")]
    assert named(changes) == ["items.price.replace", "items.price.update"]
    several = [operation("PUT", "/items"), operation("PATCH", "/items")]
    assert named(several) == ["items.replace", "items.update"]
    assert named([*several, operation("PATCH", "/items/{id}")]) == [
        "items.replace",
        "items.update_all",
        "items.update",
    ]


def test_a_collection_with_items_is_not_deleted_by_delete() -> None:
    asked = [operation("DELETE", "/items"), operation("GET", "/items/{id}")]
    assert named(asked) == ["items.delete_all", "items.retrieve"]


@pytest.mark.parametrize(
    ("method", "path", "operation_id", "wanted"),
    [
        ("DELETE", "/payments/{id}", "cancel-payment", "payments.cancel"),
        ("DELETE", "/payments/{id}", "deletePayment", "payments.delete"),
        ("DELETE", "/payments/{id}", "cancelSubscription", "payments.delete"),
        ("POST", "/messages", "sendMessage", "messages.send"),
        ("POST", "/messages", "addMessage", "messages.create"),
        ("POST", "/simulations/cards", "simulate_a_card", "simulations.cards.create"),
        ("POST", "/payments", "payment", "payments.create"),
        ("POST", "/items/{id}", "archive_item_items__id__post", "items.archive"),
        ("POST", "/{id}", "GET_id", "things_and_more.get_id"),
        ("GET", "/{id}", "GET_id", "things_and_more.retrieve"),
        ("GET", "/{id}", "get-/crm/v3/{id}", "things_and_more.retrieve"),
    ],
)
def test_the_author_s_own_verb_wins(
    method: Method, path: str, operation_id: str, wanted: str
) -> None:
    asked = operation(method, path, operation_id)
    assert named([asked]) == [wanted]


def test_an_action_with_several_methods_is_a_thing() -> None:
    found = [operation("GET", "/users/{id}/avatar"), operation("PUT", "/users/{id}/avatar")]
    names = RestNames(found, {})
    assert [names.name(each).dotted for each in found] == [
        "users.avatar.retrieve",
        "users.avatar.update",
    ]


def test_a_path_without_words_is_named_by_its_operation_id() -> None:
    asked = operation("POST", "/?Action=MakeIt", "MakeIt")
    assert RestNames([asked], {}).name(asked).dotted == "things_and_more.make_it"


def test_the_methods_of_an_item_have_names_of_their_own() -> None:
    asked = [operation(method, "/files/{id}") for method in ("GET", "POST", "PUT", "PATCH")]
    names = RestNames(asked, {})
    found = [names.name(each).method for each in asked]
    assert found == ["retrieve", "create", "replace", "update"]


def test_an_operation_id_with_dots_names_what_the_path_does_not() -> None:
    asked = operation("POST", "/v1/{name}:cancel", "storage.buckets.locks.cancel")
    assert named([asked]) == ["buckets.locks.cancel"]


@pytest.mark.parametrize(
    ("operation_id", "wanted"),
    [
        ("issues/list-for-repo", "issues.list_for_repo"),
        ("session.list", "session.list"),
        ("session.children.list", "children.list"),
        ("get/things", "things.list"),
        ("things_/list", "things.list"),
        ("things_find", "things.find"),
        ("Things_things", "things.list"),
        ("others_find", "things.list"),
        ("things_post", "things.list"),
        ("things_count_post", "things.list"),
        ("v2_things_list", "things.list"),
    ],
)
def test_an_operation_id_that_groups_is_the_author_s_name(operation_id: str, wanted: str) -> None:
    assert named([operation("GET", "/v2/things", operation_id)]) == [wanted]


def test_a_service_before_nearly_all_operation_ids_is_left_out() -> None:
    said = ["shared.config.get", "session.list", "session.child.list"]
    asked = [operation("GET", "/things", each) for each in said]
    assert named(asked) == said


def test_underscores_do_not_group_what_the_path_says_with_dots() -> None:
    assert named([operation("POST", "/admin.apps.approve", "admin_apps_approve")]) == [
        "admin.apps.approve"
    ]


def test_underscores_group_where_most_operation_ids_are_like_that() -> None:
    asked = [
        operation("GET", "/things", "things_find"),
        operation("POST", "/things", "createThing"),
        operation("GET", "/things/{id}", "getThing"),
    ]
    assert named(asked) == ["things.list", "things.create", "things.retrieve"]


@pytest.mark.parametrize(
    ("group", "method", "wanted"),
    [
        (("accounts",), "getPrimary", "accounts.get_primary"),
        (("beta", "accounts"), "list", "beta.accounts.list"),
        ((), "list", "things_and_more.list"),
        (("other",), None, "other.get_name"),
        (("accounts",), None, "accounts.other_get_name"),
        (("?",), "!", "balances.retrieve"),
    ],
)
def test_an_extension_names_group_and_method(
    group: tuple[str, ...], method: str | None, wanted: str
) -> None:
    said = GivenName(tuple(map(SpecText, group)), SpecText(method) if method else None)
    asked = replace(operation("GET", "/balances/{id}", "otherGetName"), given_name=said)
    assert named([asked]) == [wanted]


def test_what_nearly_all_paths_begin_with_is_left_out_up_to_a_version() -> None:
    asked = [operation("GET", f"/open/v1/{letter}things") for letter in "abcdefghij"]
    assert named(asked)[0] == "athings.list"
    assert named(asked[:9])[0] == "open.athings.list"


def test_a_thing_that_very_much_is_below_of_is_a_scope() -> None:
    below = [operation("GET", f"/orgs/{{org}}/{letter}s/{{id}}") for letter in ascii_lowercase]
    itself = operation("GET", "/orgs/{org}")
    assert named([*below, itself])[::26] == ["as_.retrieve", "orgs.retrieve"]
    assert named([*below[:14], itself])[0] == "orgs.as_.retrieve"


def test_overrides_win_by_path_or_operation_id() -> None:
    asked = operation("POST", "/x/y", "makeIt")
    for key in ("POST /x/y", "makeIt"):
        assert RestNames([asked], {key: DottedName("a.b.c")}).name(asked).dotted == "a.b.c"
