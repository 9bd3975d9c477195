"""What an API sends is listed where people and programs look for it."""

from __future__ import annotations

import json

from tests.generated.manifests import Manifest
from tests.golden.cases import build_case


def test_the_manifest_lists_webhooks_callbacks_and_links() -> None:
    manifest = Manifest.model_validate(json.loads(build_case("events").files["MANIFEST.json"]))
    assert [(each.name, each.method, each.payload) for each in manifest.webhooks] == [
        ("order.paid", "POST", "models.Order"),
        ("item.sold-out", "POST", "models.ItemSoldOutPayload"),
        ("ping", "POST", None),
    ]
    (callback,) = manifest.callbacks
    assert callback.payload == "models.OrdersCreateOnShippedPayload"
    assert (callback.operation, callback.expression) == ("orders.create", "{$request.body#/url}")
    (link,) = manifest.links
    assert (link.operation, link.status, link.target) == ("orders.create", "201", "listItems")


def test_api_md_names_the_types_of_payloads() -> None:
    text = build_case("events").files["api.md"].decode()
    assert "## What the API sends" in text
    assert "- `item.sold-out`: `POST`, `models.ItemSoldOutPayload`" in text
    assert "caused by `client.orders.create`: `POST`" in text


def test_streams_and_headers_are_marked() -> None:
    files = build_case("response_choices").files
    manifest = Manifest.model_validate(json.loads(files["MANIFEST.json"]))
    found = {each.path: (each.streams, each.response_headers) for each in manifest.operations}
    assert found["/events"] == (["application/x-ndjson"], [])
    assert found["/reports/{id}"] == ([], ["X-Pages"])
