"""REST paths to resources and methods."""

from __future__ import annotations

import re

import pytest

from specwright.diagnostics import SourcePosition
from specwright.ir.operation import Method, Operation, PathTemplate, PathText, PathVariable
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
        ("GET", "/reports/v1.0", "reports.v_1_0"),
        ("GET", "/users.php", "users.list"),
        ("POST", "/events/estimate_fees", "events.estimate_fees"),
        ("GET", "/batch_payments", "batch_payments.list"),
        ("GET", "/customers/{id}/payment_methods", "customers.payment_methods.list"),
    ],
)
def test_names_follow_the_path(method: Method, path: str, wanted: str) -> None:
    asked = operation(method, path)
    assert RestNames([asked], {}).name(asked).dotted == wanted


def test_a_path_that_goes_on_with_a_variable_is_a_collection() -> None:
    collection, item = operation("GET", "/sheep"), operation("GET", "/sheep/{id}")
    assert RestNames([collection, item], {}).name(collection).dotted == "sheep.list"


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
    found = RestNames([asked], {}).name(asked)
    assert (found.dotted, bool(found.guess)) == ("buckets.locks.cancel", True)


def test_overrides_win_by_path_or_operation_id() -> None:
    asked = operation("POST", "/x/y", "makeIt")
    for key in ("POST /x/y", "makeIt"):
        assert RestNames([asked], {key: DottedName("a.b.c")}).name(asked).dotted == "a.b.c"
