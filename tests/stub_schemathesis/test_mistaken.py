"""A finding is set aside only where the document itself says that the request was another one."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.runtime.stub import StubAPI
from tests.stub_schemathesis.findings import Finding
from tests.stub_schemathesis.mistaken import Mistakes

_THING: Any = {
    "type": "object",
    "properties": {
        "at": {"type": "string", "format": "date-time"},
        "tags": {"type": ["array", "null"], "items": {"type": "string", "pattern": "^[0-9]+$"}},
        "parts": {"type": "array", "items": {"type": "object"}},
    },
}
_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"
_POSITIVE, _NEGATIVE = "positive_data_acceptance", "negative_data_rejection"


def _reason(check: str, media_type: str, body: Any) -> str:
    content: Any = {
        one: {"schema": {"$ref": "#/components/schemas/Thing"}} for one in (_JSON, _FORM)
    }
    post: Any = {"requestBody": {"content": content}, "responses": {"200": {"description": ""}}}
    api = StubAPI(
        {
            "openapi": "3.1.0",
            "paths": {"/things/{id}": {"post": post}},
            "components": {"schemas": {"Thing": _THING}},
        }
    )
    finding = Finding(
        check=check,
        operation="POST /things/{id}",
        status=400,
        example="",
        media_type=media_type,
        body=body,
    )
    found = Mistakes(api.document, api.operations).find(finding)
    return found.reason if found else ""


@pytest.mark.parametrize(
    ("check", "media_type", "body", "reason"),
    [
        (_POSITIVE, _JSON, {"at": ""}, "the body that should be accepted is not valid"),
        (_POSITIVE, _FORM, {"parts": [{}]}, "objects in fields have no form in this media type"),
        (_NEGATIVE, _FORM, {"tags": 7}, "'tags' can't be told from a valid list of it alone"),
    ],
)
def test_what_was_not_sent_as_it_is_said(
    check: str, media_type: str, body: Any, reason: str
) -> None:
    assert _reason(check, media_type, body) == reason


@pytest.mark.parametrize(
    ("check", "media_type", "body"),
    [
        (_POSITIVE, _JSON, {"at": "2026-11-21T10:20:30Z"}),
        (_POSITIVE, _JSON, {"parts": [{}]}),
        (_POSITIVE, _FORM, {"tags": ["7"]}),
        (_NEGATIVE, _JSON, {"tags": 7}),
        (_NEGATIVE, _FORM, {"tags": "a"}),
        ("status_code_conformance", _JSON, {"at": ""}),
    ],
)
def test_everything_else_is_a_fault(check: str, media_type: str, body: Any) -> None:
    assert _reason(check, media_type, body) == ""
