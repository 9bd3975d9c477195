"""Samples read like a vendor's: told by the names of properties, where the schema allows it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from tests.runtime.stub.conftest import call
from tests.runtime.stub.document import api_of

_TEXT: Any = {"type": "string"}
_WHOLE: Any = {"type": "integer"}


def _answer(properties: dict[str, Any], schemas: Any = None, seed: int = 0) -> Any:
    document = api_of({"$ref": "#/components/schemas/invoice"})
    invoice = {"type": "object", "properties": properties}
    document["components"] = {"schemas": {**(schemas or {}), "invoice": invoice}}
    with StubServer(StubAPI(document), options=StubOptions(seed=seed)) as server:
        return call(server, "GET", "/thing").json


@pytest.mark.parametrize(
    ("name", "schema", "expected"),
    [
        ("email", _TEXT, "jane.doe@example.com"),
        ("customerEmail", _TEXT, "jane.doe@example.com"),
        ("billing_address_city", _TEXT, "Berlin"),
        ("country", {**_TEXT, "maxLength": 2}, "DE"),
        ("currency", _TEXT, "EUR"),
        ("currency", {**_TEXT, "description": "Three letters, in lowercase."}, "eur"),
        ("amount_cents", _WHOLE, 1000),
        ("amount", {**_WHOLE, "maximum": 5}, 1),
        ("expMonth", _WHOLE, 12),
        ("seller_message", _TEXT, "Seller message"),
        ("description", _TEXT, "Sample invoice"),
        ("customer_name", _TEXT, "Jane Doe"),
        ("product_name", _TEXT, "Sample product"),
        ("image_url", {**_TEXT, "format": "uri"}, "https://example.com/image.png"),
        ("total_count", _WHOLE, 1),
        # The schema comes first: what it does not allow is not there.
        ("city", {**_TEXT, "maxLength": 3}, "str"),
        ("city", {**_TEXT, "pattern": "^[0-9]{2}$"}, "01"),
        ("city", {**_TEXT, "not": {"const": "Berlin"}}, "string"),
        ("city", {**_TEXT, "example": "Bonn"}, "Bonn"),
        ("city", {"enum": ["Ulm"]}, "Ulm"),
    ],
)
def test_names_tell(name: str, schema: Any, expected: Any) -> None:
    assert _answer({name: schema}) == {name: expected}


def test_times_are_in_their_order() -> None:
    style = {**_TEXT, "format": "date-time"}
    names = ["created_at", "updated_at", "paid_at", "due_at", "ends_at", "expires_at"]
    made = _answer(dict.fromkeys(reversed(names), style))
    assert sorted(names, key=made.__getitem__) == names
    unix = _answer({"expires_at": _WHOLE, "created": _WHOLE, "updated": _WHOLE})
    trial = _answer({"trial_end": {**_WHOLE, "format": "unix-time"}})
    assert trial["trial_end"] > unix["updated"]
    assert 1_600_000_000 < unix["created"] < unix["updated"] < unix["expires_at"]


def test_the_same_thing_has_the_same_identifier() -> None:
    customer = {"type": "object", "properties": {"id": _TEXT}}
    made = _answer({"id": _TEXT, "customer": _TEXT, "customer_id": _TEXT}, {"customer": customer})
    assert made["customer"] == made["customer_id"]
    assert re.fullmatch(r"customer_\w{14}", made["customer"])
    assert re.fullmatch(r"invoice_\w{14}", made["id"])


def test_identifiers_are_like_the_examples() -> None:
    customer = {"properties": {"id": {**_TEXT, "example": "cus_9s6XKzkNRiz8i3"}}}
    assert _answer({"customer": _TEXT}, {"customer": customer})["customer"].startswith("cus_")


@pytest.mark.parametrize(
    "pattern",
    ["^(0|[1-9][0-9]*)$", "^tr_[A-Za-z0-9]{6,}$", "^[A-Z]{2}[0-9a-f]{32}$", "^[0-9]{8,19}$"],
)
def test_identifiers_follow_patterns_and_look_made_up(pattern: str) -> None:
    made = _answer({"payment_id": {**_TEXT, "pattern": pattern}})["payment_id"]
    assert re.fullmatch(pattern, made)
    assert len(made) >= 8 and len(set(made)) >= 5
    assert not re.search("123|234|abc|bcd", made)


def test_seeds_decide() -> None:
    properties = {"id": _TEXT, "sha": _TEXT}
    assert _answer(properties) == _answer(properties) != _answer(properties, seed=1)


def test_several_are_different() -> None:
    emails = {"type": "array", "items": _TEXT, "uniqueItems": True, "minItems": 5}
    made = _answer({"email": emails, "reason": emails})
    assert len(set(made["email"])) == len(set(made["reason"])) == 5
