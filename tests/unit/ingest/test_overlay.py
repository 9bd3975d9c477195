"""OpenAPI Overlay 1.0."""

from __future__ import annotations

import pytest

from tests.unit.ingest.reading_text import Vendor, document_of

_DOCUMENT = """\
openapi: 3.1.0
info: {title: t, version: '1'}
servers: [{url: /a}, {url: /b}]
paths:
  /x:
    get:
      parameters:
        - {name: p, in: query, schema: {type: string, default: now}}
        - {name: q, in: query, schema: {type: string}}
      responses: {'200': {description: Fine}}
"""


def _apply(vendor: Vendor, actions: str) -> dict[str, object]:
    vendor.write("openapi.yaml", _DOCUMENT)
    vendor.write(
        "overlay.yaml", f"overlay: 1.0.0\ninfo: {{title: o, version: '1'}}\nactions:\n{actions}"
    )
    return dict(document_of(vendor.ingest("openapi.yaml", overlay="overlay.yaml")))


def test_objects_are_merged_arrays_appended_to(vendor: Vendor) -> None:
    document = _apply(
        vendor,
        """\
  - target: $
    update: {info: {title: new, x-a: {b: 1}}, tags: [{name: a}]}
  - target: $
    update: {tags: [{name: b}]}
  - target: $.servers
    update: {url: /c}
  - target: $.servers[0]
    update: {description: First}
""",
    )
    assert document["info"] == {"title": "new", "version": "1", "x-a": {"b": 1}}
    assert document["tags"] == [{"name": "a"}, {"name": "b"}]
    assert document["servers"] == [
        {"url": "/a", "description": "First"},
        {"url": "/b"},
        {"url": "/c"},
    ]
    assert vendor.found == []


def test_what_is_removed_is_gone(vendor: Vendor) -> None:
    document = _apply(
        vendor,
        """\
  - {target: '$.servers[*]', remove: true}
  - {target: "$.paths.*.*.parameters[?@.name == 'q']", remove: true}
  - {target: '$.paths.*.get.parameters[0].schema.default', remove: true}
""",
    )
    assert document["servers"] == []
    assert "default" not in str(document["paths"])
    assert "'q'" not in str(document["paths"])
    assert "'p'" in str(document["paths"])


def test_what_an_overlay_adds_has_its_position(vendor: Vendor) -> None:
    vendor.write("openapi.yaml", _DOCUMENT)
    vendor.write(
        "overlay.yaml",
        """\
        overlay: 1.0.0
        info: {title: o, version: '1'}
        actions:
          - target: $.paths['/x']
            update:
              put: {responses: {'200': {description: Fine}}}
        """,
    )
    api = vendor.ingest("openapi.yaml", overlay="overlay.yaml")
    assert [(each.at.path, each.at.line) for each in api.operations] == [
        ("openapi.yaml", 6),
        ("overlay.yaml", 6),
    ]
    assert [source.path for source in api.sources] == ["openapi.yaml", "overlay.yaml"]


@pytest.mark.parametrize(
    ("action", "found"),
    [
        ("{target: $.nowhere, remove: true}", "4:6: error[overlay-no-match] #/actions/0"),
        ("{target: '$[', remove: true}", "4:6: error[overlay-target] #/actions/0"),
        ("{target: info, remove: true}", "4:6: error[overlay-target] #/actions/0"),
        ("{update: {}}", "4:5: error[overlay-action] #/actions/0"),
        ("{target: $.info}", "4:6: error[overlay-action] #/actions/0"),
        ("{target: $, remove: true}", "4:6: error[overlay-action] #/actions/0"),
        ("{target: $.info.title, update: x}", "4:28: error[overlay-mismatch] #/actions/0"),
        ("{target: $.info, update: [x]}", "4:22: error[overlay-mismatch] #/actions/0"),
        ("{target: $, update: {info: [x]}}", "4:26: error[overlay-mismatch] #/actions/0"),
    ],
)
def test_actions_that_can_t_be_applied_are_errors(action: str, found: str, vendor: Vendor) -> None:
    _apply(vendor, f"  - {action}\n")
    assert vendor.found == [f"overlay.yaml:{found}"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("actions: []\n", "not-overlay"),
        ("- 1\n", "not-overlay"),
        ("overlay: 2.0.0\nactions: []\n", "overlay-version"),
        ("overlay: [\n", "yaml-syntax"),
    ],
)
def test_files_that_are_no_overlay(text: str, code: str, vendor: Vendor) -> None:
    vendor.write("openapi.yaml", _DOCUMENT)
    vendor.write("overlay.yaml", text)
    vendor.ingest("openapi.yaml", overlay="overlay.yaml")
    assert vendor.codes == [code]


def test_no_types_from_an_overlay(vendor: Vendor) -> None:
    _apply(
        vendor,
        """\
  - target: $
    update: {components: {schemas: {A: {type: [], properties: {a: {}}}}}}
""",
    )
    assert vendor.found == [
        "overlay.yaml:5:41: warning[empty-type] #/components/schemas/A/type",
    ]
